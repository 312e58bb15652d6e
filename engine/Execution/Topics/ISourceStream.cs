namespace Cacao.Subscriptions;

/// <summary>The events of a subscription. Disposing of it unsubscribes.</summary>
/// <typeparam name="TMessage">The type of the events.</typeparam>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Source-Stream"/>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>Reads the events in the order in which they were sent; may be called once.</summary>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
