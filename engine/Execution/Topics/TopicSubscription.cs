using System.Threading.Channels;

namespace Cacao.Subscriptions;

/// <summary>A subscriber of a topic in memory.</summary>
internal abstract class TopicSubscription
{
    /// <summary>Buffers an event. One of another type ends the stream with an error.</summary>
    public abstract void Send(object? message);

    /// <summary>Ends the stream after the events that wait.</summary>
    public abstract void Complete();
}

/// <summary>A subscriber of a topic in memory.</summary>
internal sealed class TopicSubscription<TMessage> : TopicSubscription, ISourceStream<TMessage>
{
    private readonly Channel<TMessage> _events;
    private readonly Action<TopicSubscription> _unsubscribe;

    public TopicSubscription(int capacity, TopicBufferFullMode fullMode, Action<TopicSubscription> unsubscribe)
    {
        _unsubscribe = unsubscribe;
        _events = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
        {
            SingleReader = true,
            FullMode = fullMode switch
            {
                TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
                TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
                _ => BoundedChannelFullMode.DropOldest,
            },
        });
    }

    public override void Send(object? message)
    {
        if (message is TMessage expected)
        {
            _events.Writer.TryWrite(expected);
            return;
        }

        _events.Writer.TryComplete(new InvalidOperationException(
            $"The topic sent a {message?.GetType().Name ?? "null"} to a subscriber of {typeof(TMessage).Name}."));
    }

    public override void Complete() => _events.Writer.TryComplete();

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _events.Reader.ReadAllAsync();

    public ValueTask DisposeAsync()
    {
        _unsubscribe(this);
        _events.Writer.TryComplete();
        return default;
    }
}
