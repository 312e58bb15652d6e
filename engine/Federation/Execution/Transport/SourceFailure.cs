namespace Cacao.Federation.Execution;

/// <summary>Why a source schema gave no usable answer.</summary>
/// <param name="Schema">The source schema.</param>
/// <param name="Code">The stable code for clients.</param>
/// <param name="Message">What happened, for clients: no addresses, no inner messages.</param>
/// <param name="Exception">What happened, for the log.</param>
public sealed record SourceFailure(string Schema, string Code, string Message, Exception? Exception = null)
{
    /// <summary>Whether a stream of events broke off, which may be opened again.</summary>
    public bool IsInterruption { get; init; }

    /// <summary>A stream of events ended without saying that it was complete.</summary>
    public static SourceFailure Interrupted(string schema, Exception? exception = null) =>
        Unavailable(schema, exception) with { IsInterruption = true };

    /// <summary>A stream of events broke off and could not go on where it was.</summary>
    public static SourceFailure NotResumed(string schema, Exception? exception = null) => new(
        schema,
        FederationErrors.InterruptedCode,
        $"The events of the source schema \"{schema}\" broke off. Some may have been missed: subscribe again.",
        exception);

    /// <summary>A client did not read its events fast enough.</summary>
    public static SourceFailure TooSlow() =>
        new(string.Empty, FederationErrors.TooSlowCode, "The events were not read fast enough.");

    /// <summary>The source schema could not be reached, or answered with an HTTP error without a GraphQL body.</summary>
    public static SourceFailure Unavailable(string schema, Exception? exception = null) =>
        new(schema, FederationErrors.SourceUnavailableCode, $"The source schema \"{schema}\" is unavailable.", exception);

    /// <summary>The source schema did not answer in time.</summary>
    public static SourceFailure Timeout(string schema, Exception? exception = null) =>
        new(schema, FederationErrors.SourceTimeoutCode, $"The source schema \"{schema}\" did not answer in time.", exception);

    /// <summary>The answer is no GraphQL response.</summary>
    public static SourceFailure Malformed(string schema, Exception? exception = null) =>
        new(schema, FederationErrors.SourceMalformedCode, $"The source schema \"{schema}\" gave an answer that is not a GraphQL response.", exception);
}
