using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace EShop.ServiceDefaults.Logging;

/// <summary>One line per entry with the time in UTC, for people; an exception follows on lines of its own.</summary>
internal sealed class RedactingTextFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "shop-text";

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter)
    {
        var entry = RedactedEntry.Of(logEntry);
        textWriter.Write(clock.GetUtcNow().ToString("HH:mm:ss.fff'Z' ", CultureInfo.InvariantCulture));
        textWriter.Write(ShortName(logEntry.LogLevel));
        textWriter.Write(": ");
        textWriter.Write(logEntry.Category);
        textWriter.Write(' ');
        textWriter.WriteLine(entry.Message.ReplaceLineEndings(" "));

        if (entry.Exception is not null)
        {
            textWriter.WriteLine(entry.Exception);
        }
    }

    private static string ShortName(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
