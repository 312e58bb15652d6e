namespace Cacao.Federation.Execution;

/// <summary>Receives the events of a source schema's subscriptions.</summary>
public interface ISourceEventClient
{
    /// <summary>Subscribes once.</summary>
    /// <param name="request">The subscription; its body stays valid until the stream ends.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    /// <returns>The responses, each a whole GraphQL response; the caller gives their memory back.</returns>
    /// <exception cref="SourceSchemaException">The subscription was refused, or it broke off:
    /// <see cref="SourceFailure.IsInterruption"/> tells.</exception>
    IAsyncEnumerable<SourceBuffer> SubscribeAsync(SourceSchemaRequest request, CancellationToken cancellationToken);
}
