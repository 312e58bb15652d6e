namespace Cacao.Subscriptions;

/// <summary>Subscribes to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes to a topic; events that are sent after the task has ended are received.</summary>
    /// <typeparam name="TMessage">The type of the events.</typeparam>
    /// <param name="topicName">The name of the topic.</param>
    /// <param name="cancellationToken">Ends the attempt to subscribe.</param>
    /// <returns>The stream; whoever disposes of it unsubscribes.</returns>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="SubscribeAsync{TMessage}(string, CancellationToken)"/>
    /// <param name="topicName">The name of the topic.</param>
    /// <param name="bufferCapacity">How many events may wait; the capacity of the options when not given.</param>
    /// <param name="bufferFullMode">What happens to events when the buffer is full; the mode of the options when not
    /// given.</param>
    /// <param name="cancellationToken">Ends the attempt to subscribe.</param>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default);
}
