using Cacao.Subscriptions;

namespace Cacao.Execution.Tests.Topics;

public sealed class InMemoryTopicsTests
{
    [Fact]
    public async Task Each_subscriber_receives_each_event_in_order()
    {
        var topics = Create();
        await using var first = await topics.SubscribeAsync<int>("t");
        await using var second = await topics.SubscribeAsync<int>("t");
        await SendAsync(topics, "t", 1, 2, 3);
        await topics.CompleteAsync("t");
        Assert.Equal([1, 2, 3], await ReadAsync(first));
        Assert.Equal([1, 2, 3], await ReadAsync(second));
    }

    [Fact]
    public async Task Topics_do_not_mix()
    {
        var topics = Create();
        await using var stream = await topics.SubscribeAsync<int>("t");
        await SendAsync(topics, "u", 1);
        await SendAsync(topics, "t", 2);
        await topics.CompleteAsync("u");
        await topics.CompleteAsync("t");
        Assert.Equal([2], await ReadAsync(stream));
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 3, 4 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 1, 4 })]
    [InlineData(TopicBufferFullMode.DropWrite, new[] { 1, 2 })]
    public async Task A_slow_subscriber_loses_events_as_stated(TopicBufferFullMode mode, int[] received)
    {
        var topics = Create(2, mode);
        await using var stream = await topics.SubscribeAsync<int>("t");
        await SendAsync(topics, "t", 1, 2, 3, 4);
        await topics.CompleteAsync("t");
        Assert.Equal(received, await ReadAsync(stream));
    }

    [Fact]
    public async Task A_subscriber_may_ask_for_another_buffer()
    {
        var topics = Create(2);
        await using var stream = await topics.SubscribeAsync<int>("t", 3, TopicBufferFullMode.DropWrite);
        await SendAsync(topics, "t", 1, 2, 3, 4);
        await topics.CompleteAsync("t");
        Assert.Equal([1, 2, 3], await ReadAsync(stream));
    }

    [Fact]
    public async Task An_event_of_another_type_is_an_error_of_the_stream()
    {
        var topics = Create();
        await using var stream = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", "text");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(stream));
        Assert.Equal("The topic sent a String to a subscriber of Int32.", error.Message);
    }

    [Fact]
    public async Task Nothing_is_left_of_ten_thousand_subscribers()
    {
        var topics = Create();
        for (var i = 0; i < 10_000; i++)
        {
            await using var stream = await topics.SubscribeAsync<int>($"t{i % 100}");
            await topics.SendAsync($"t{i % 100}", i);
        }

        Assert.Equal(0, topics.Count);
    }

    [Fact]
    public async Task Subscribing_and_leaving_at_the_same_time_loses_nobody()
    {
        var topics = Create();
        await using var staying = await topics.SubscribeAsync<int>("t");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                await using var stream = await topics.SubscribeAsync<int>("t");
            }
        })));
        await SendAsync(topics, "t", 1);
        await topics.CompleteAsync("t");
        Assert.Equal([1], await ReadAsync(staying));
        Assert.Equal(1, topics.Count);
    }

    private static InMemoryTopics Create(int capacity = 64, TopicBufferFullMode mode = TopicBufferFullMode.DropOldest) =>
        new(new SubscriptionOptions { TopicBufferCapacity = capacity, TopicBufferFullMode = mode });

    private static async Task SendAsync(ITopicEventSender sender, string topic, params int[] events)
    {
        foreach (var number in events)
        {
            await sender.SendAsync(topic, number);
        }
    }

    private static async Task<List<int>> ReadAsync(ISourceStream<int> stream)
    {
        var events = new List<int>();
        await foreach (var number in stream.ReadEventsAsync())
        {
            events.Add(number);
        }

        return events;
    }
}
