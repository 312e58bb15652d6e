namespace Cacao.Federation.Execution;

/// <summary>Sends requests to one source schema.</summary>
public interface ISourceSchemaClient
{
    /// <summary>What one request may carry.</summary>
    SourceSchemaCapabilities Capabilities { get; }

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request; its body is only valid until the task ends.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The body of the answer; the caller gives its memory back.</returns>
    /// <exception cref="SourceSchemaException">There is no usable answer.</exception>
    ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken);
}
