namespace Cacao.Subscriptions;

/// <summary>Sends events to the subscribers of a topic.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends an event to everybody who is subscribed to the topic now. A subscriber that is too slow loses
    /// events as <see cref="SubscriptionOptions.TopicBufferFullMode"/> says; it never holds up the sender.</summary>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends the streams of everybody who is subscribed to the topic now.</summary>
    ValueTask CompleteAsync(string topicName);
}
