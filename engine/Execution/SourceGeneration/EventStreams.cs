using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Cacao.Resolvers;
using Cacao.Subscriptions;

namespace Cacao.Execution.SourceGeneration;

/// <summary>Opens the source streams of subscriptions. Called by generated code.</summary>
public static class EventStreams
{
    /// <summary>Writes the name of a topic that depends on arguments, in the same way on every machine.</summary>
    public static string TopicOf(params ReadOnlySpan<object?> parts)
    {
        var name = new StringBuilder();
        foreach (var part in parts)
        {
            name.Append(CultureInfo.InvariantCulture, $"{part}");
        }

        return name.ToString();
    }

    /// <summary>Subscribes to a topic.</summary>
    public static ValueTask<IAsyncEnumerable<object?>> SubscribeAsync<TMessage>(
        IResolverContext context,
        string topic) =>
        FromAsync<TMessage>(
            context.Service<ITopicEventReceiver>().SubscribeAsync<TMessage>(topic, context.RequestAborted));

    /// <summary>Takes the stream that a resolver has opened.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> FromAsync<TMessage>(
        ValueTask<ISourceStream<TMessage>> stream) =>
        Read(await stream);

    /// <summary>Takes the stream that a resolver has opened.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> FromAsync<TMessage>(
        Task<ISourceStream<TMessage>> stream) =>
        Read(await stream);

    /// <summary>Takes the stream that a resolver has opened.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> FromAsync<TMessage>(
        Task<IAsyncEnumerable<TMessage>> stream) =>
        Box(await stream);

    /// <summary>Takes the stream that a resolver has opened.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> FromAsync<TMessage>(
        ValueTask<IAsyncEnumerable<TMessage>> stream) => Box(await stream);

    /// <summary>Takes the stream of a resolver.</summary>
    public static ValueTask<IAsyncEnumerable<object?>> FromAsync<TMessage>(IAsyncEnumerable<TMessage> stream) =>
        new(Box(stream));

    // The subscription ends with the enumeration, however that ends.
    private static async IAsyncEnumerable<object?> Read<TMessage>(
        ISourceStream<TMessage> stream,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using (stream)
        {
            await foreach (var message in stream.ReadEventsAsync().WithCancellation(cancellationToken))
            {
                yield return message;
            }
        }
    }

    private static async IAsyncEnumerable<object?> Box<TMessage>(
        IAsyncEnumerable<TMessage> stream,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in stream.WithCancellation(cancellationToken))
        {
            yield return message;
        }
    }
}
