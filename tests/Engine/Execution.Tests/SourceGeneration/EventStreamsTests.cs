using Cacao.Execution.SourceGeneration;
using Cacao.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.SourceGeneration;

public sealed class EventStreamsTests
{
    [Fact]
    public void A_topic_is_named_after_its_parts_in_the_same_way_everywhere()
    {
        Assert.Equal("price-1.5-", EventStreams.TopicOf("price-", 1.5, "-", null));
    }

    [Fact]
    public async Task Streams_of_each_shape_are_read()
    {
        Assert.Equal([1, 2], await ReadAsync(await EventStreams.FromAsync(Numbers())));
        Assert.Equal([1, 2], await ReadAsync(await EventStreams.FromAsync(Task.FromResult(Numbers()))));
        Assert.Equal([1, 2], await ReadAsync(await EventStreams.FromAsync(ValueTask.FromResult(Numbers()))));
        var stream = new Source();
        Assert.Equal([3], await ReadAsync(await EventStreams.FromAsync(Task.FromResult<ISourceStream<int>>(stream))));
        Assert.True(stream.IsEnded);
    }

    [Fact]
    public async Task A_topic_is_subscribed_to_with_the_receiver_of_the_application()
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQL()
            .AddInMemorySubscriptions()
            .AddDocumentFromString("type Query { ok: Boolean } type Subscription { tick: Int }")
            .ConfigureSchema(schema => schema.AddConvention(new Subscribe()));
        var provider = services.BuildServiceProvider();
        var executor = await provider.GetRequiredService<IRequestExecutorProvider>().GetExecutorAsync(builder.Name, default);
        await using var result = await executor.ExecuteAsync("subscription { tick }");
        await using var events = result.ExpectResponseStream().GetAsyncEnumerator();
        var next = events.MoveNextAsync();

        await provider.GetRequiredService<ITopicEventSender>().SendAsync("ticks", 7);

        Assert.True(await next);
        Assert.Equal("""{"data":{"tick":7}}""", events.Current.ToJson());
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static async Task<List<object?>> ReadAsync(IAsyncEnumerable<object?> stream)
    {
        var items = new List<object?>();
        await foreach (var item in stream)
        {
            items.Add(item);
        }

        return items;
    }

    private sealed class Source : ISourceStream<int>
    {
        public bool IsEnded { get; private set; }

        public async IAsyncEnumerable<int> ReadEventsAsync()
        {
            await Task.Yield();
            yield return 3;
        }

        public ValueTask DisposeAsync()
        {
            IsEnded = true;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Subscribe : Types.Configuration.ISchemaConvention
    {
        public void Apply(Types.Configuration.SchemaConfiguration schema)
        {
            var field = schema.FindRootType(Language.OperationType.Subscription)!.Fields[0];
            field.SubscribeResolver = context => EventStreams.SubscribeAsync<int>(context, "ticks");
            field.Resolver = context => new ValueTask<object?>(context.Parent<int>());
        }
    }
}
