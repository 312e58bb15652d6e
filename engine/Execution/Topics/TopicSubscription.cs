using System.Threading.Channels;

namespace Cacao.Subscriptions;

/// <summary>A subscriber of a topic in memory.</summary>
internal abstract class TopicSubscription
{
    /// <summary>Buffers an event. One of another type ends the stream with an error.</summary>
    public abstract void Send(object? message);

    /// <summary>The type of the events.</summary>
    public abstract Type MessageType { get; }

    /// <summary>Ends the stream with an error after the events that wait.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Ends the stream after the events that wait.</summary>
    public abstract void Complete();
}

/// <summary>A subscriber of a topic in memory.</summary>
internal sealed class TopicSubscription<TMessage> : TopicSubscription, ISourceStream<TMessage>
{
    private readonly Channel<TMessage> _events;
    private readonly Func<TopicSubscription, ValueTask> _unsubscribe;
    private int _isDisposed;

    /// <param name="capacity">How many events may wait.</param>
    /// <param name="fullMode">Which event is lost when more would have to wait.</param>
    /// <param name="unsubscribe">Called once, when the stream is disposed of.</param>
    public TopicSubscription(int capacity, TopicBufferFullMode fullMode, Func<TopicSubscription, ValueTask> unsubscribe)
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

    public override Type MessageType => typeof(TMessage);

    public override void Send(object? message)
    {
        if (message is TMessage expected)
        {
            _events.Writer.TryWrite(expected);
            return;
        }

        Fail(new InvalidOperationException(
            $"The topic sent a {message?.GetType().Name ?? "null"} to a subscriber of {typeof(TMessage).Name}."));
    }

    public override void Fail(Exception exception) => _events.Writer.TryComplete(exception);

    public override void Complete() => _events.Writer.TryComplete();

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _events.Reader.ReadAllAsync();

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return default;
        }

        _events.Writer.TryComplete();
        return _unsubscribe(this);
    }
}
