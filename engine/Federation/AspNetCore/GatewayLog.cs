using Microsoft.Extensions.Logging;

namespace Cacao.Federation.AspNetCore;

/// <summary>What the gateway writes to the log about its schema.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(20, LogLevel.Information, "The schema {Version} is served from now on.")]
    public static partial void SchemaExchanged(ILogger logger, string version);

    [LoggerMessage(21, LogLevel.Error, "The changed schema cannot be used; the schema {Version} stays.")]
    public static partial void SchemaRefused(ILogger logger, Exception exception, string version);

    [LoggerMessage(22, LogLevel.Information, "{Count} operations of trusted documents are planned.")]
    public static partial void WarmedUp(ILogger logger, int count);

    [LoggerMessage(23, LogLevel.Warning, "The trusted documents cannot be read.")]
    public static partial void DocumentsUnreadable(ILogger logger, Exception exception);
}
