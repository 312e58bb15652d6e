namespace Cacao.Federation.Execution;

/// <summary>Sends requests to one source schema.</summary>
public interface ISourceSchemaClient
{
    /// <summary>Whether one request may carry a list of variables and is answered once per entry.</summary>
    bool SupportsVariableBatching { get; }

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request; its body is only valid until the task ends.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The body of the answer; the caller gives its memory back.</returns>
    /// <exception cref="SourceSchemaException">There is no usable answer.</exception>
    ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken);
}

/// <summary>A request to a source schema.</summary>
/// <param name="Body">The JSON body.</param>
/// <param name="IsBatch">Whether the body holds a list of variables.</param>
/// <param name="IsMutation">Whether sending it twice could do harm.</param>
/// <param name="Headers">The client's headers that are passed on.</param>
public readonly record struct SourceSchemaRequest(
    ReadOnlyMemory<byte> Body,
    bool IsBatch,
    bool IsMutation,
    IReadOnlyList<KeyValuePair<string, string>> Headers);

/// <summary>A source schema gave no usable answer.</summary>
public sealed class SourceSchemaException(SourceFailure failure) : Exception(failure.Message, failure.Exception)
{
    /// <summary>Why.</summary>
    public SourceFailure Failure { get; } = failure;
}
