using OpenTelemetry;
using OpenTelemetry.Logs;

namespace EShop.ServiceDefaults.Logging;

/// <summary>Takes out of exported logs what the console does not show either.</summary>
internal sealed class RedactingLogProcessor : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.FormattedMessage is not null)
        {
            data.FormattedMessage = RedactMessage(data.FormattedMessage, data.Attributes);
        }

        data.Attributes = data.Attributes?.Select(Redact).ToList();

        if (data.Exception is { } exception)
        {
            data.Exception = new RedactedException(exception);
        }
    }

    private static KeyValuePair<string, object?> Redact(KeyValuePair<string, object?> attribute)
        => LogRedaction.IsSensitive(attribute.Key)
            ? new(attribute.Key, LogRedaction.Mask)
            : new(attribute.Key, attribute.Value is string text ? LogRedaction.Redact(text) : attribute.Value);

    private static string RedactMessage(string message, IReadOnlyList<KeyValuePair<string, object?>>? attributes)
    {
        foreach (var (name, value) in attributes ?? [])
        {
            if (LogRedaction.IsSensitive(name) && value?.ToString() is { Length: >= 3 } written)
            {
                message = message.Replace(written, LogRedaction.Mask, StringComparison.Ordinal);
            }
        }

        return LogRedaction.Redact(message);
    }

    private sealed class RedactedException(Exception exception) : Exception(LogRedaction.Redact(exception.Message))
    {
        private readonly string _text = LogRedaction.Redact(exception.ToString());

        public override string? StackTrace { get; } = exception.StackTrace;

        public override string ToString() => _text;
    }
}
