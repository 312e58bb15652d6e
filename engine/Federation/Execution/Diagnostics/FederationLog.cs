using Microsoft.Extensions.Logging;

namespace Cacao.Federation.Execution;

/// <summary>What executing plans writes to the log. Clients get none of it.</summary>
internal static partial class FederationLog
{
    public const string Category = "Cacao.Federation";

    [LoggerMessage(1, LogLevel.Warning, "The source schema {Schema} gave no usable answer ({Code}).")]
    public static partial void SourceFailed(ILogger logger, Exception? exception, string schema, string code);

    [LoggerMessage(2, LogLevel.Information, "A request to the source schema {Schema} is tried again, try {Attempt}.")]
    public static partial void Retrying(ILogger logger, Exception? exception, string schema, int attempt);

    [LoggerMessage(3, LogLevel.Error, "The source schema {Schema} is left alone for {Duration}: too many requests failed.")]
    public static partial void CircuitOpened(ILogger logger, string schema, TimeSpan duration);

    [LoggerMessage(6, LogLevel.Warning, "Kept answers cannot be used; the source schemas are asked.")]
    public static partial void CacheUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "The operation {Operation} of {Subject} asked for fields that are denied: {Fields}.")]
    public static partial void Denied(ILogger logger, string operation, string subject, string fields);

    [LoggerMessage(4, LogLevel.Information, "The source schema {Schema} is asked again.")]
    public static partial void CircuitClosed(ILogger logger, string schema);
}
