using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EShop.ServiceDefaults.Logging;

/// <summary>What of a log entry may be written.</summary>
/// <param name="Message">The message.</param>
/// <param name="Exception">The exception with its stack.</param>
/// <param name="Values">The values of the message by name.</param>
internal sealed record RedactedEntry(
    string Message,
    string? Exception,
    IReadOnlyList<KeyValuePair<string, object?>> Values)
{
    private const string TemplateName = "{OriginalFormat}";

    // Shorter ones occur in texts by chance.
    private const int MinReplacedLength = 3;

    public static RedactedEntry Of<TState>(in LogEntry<TState> entry)
    {
        var message = entry.Formatter(entry.State, entry.Exception);
        var values = new List<KeyValuePair<string, object?>>();

        foreach (var (name, value) in entry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? [])
        {
            if (name == TemplateName)
            {
                continue;
            }

            if (!LogRedaction.IsSensitive(name))
            {
                values.Add(new(name, value is string text ? LogRedaction.Redact(text) : value));
                continue;
            }

            values.Add(new(name, LogRedaction.Mask));

            if (value?.ToString() is { Length: >= MinReplacedLength } written)
            {
                message = message.Replace(written, LogRedaction.Mask, StringComparison.Ordinal);
            }
        }

        return new RedactedEntry(
            LogRedaction.Redact(message),
            entry.Exception is { } exception ? LogRedaction.Redact(exception.ToString()) : null,
            values);
    }
}
