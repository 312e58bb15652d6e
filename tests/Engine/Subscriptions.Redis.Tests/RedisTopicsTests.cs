namespace Cacao.Subscriptions.Redis.Tests;

public sealed class RedisTopicsTests
{
    private readonly string _prefix = $"{Guid.NewGuid():n}/";

    [Fact]
    public async Task Events_reach_the_subscribers_of_all_processes_in_order()
    {
        await using var first = await RedisProcess.StartAsync(_prefix);
        await using var second = await RedisProcess.StartAsync(_prefix);
        await using var here = await first.Topics.SubscribeAsync<Price>("price/EUR");
        await using var there = await second.Topics.SubscribeAsync<Price>("price/EUR");
        await using var besides = await second.Topics.SubscribeAsync<Price>("price/EUR");

        await first.Topics.SendAsync("price/USD", new Price("x", 9));
        for (var i = 0; i < 50; i++)
        {
            await first.Topics.SendAsync("price/EUR", new Price("é", i));
        }

        await first.Topics.CompleteAsync("price/EUR");

        var expected = Enumerable.Range(0, 50).Select(i => new Price("é", i)).ToList();
        Assert.Equal(expected, await ReadAsync(here));
        Assert.Equal(expected, await ReadAsync(there));
        Assert.Equal(expected, await ReadAsync(besides));
    }

    [Fact]
    public async Task A_slow_subscriber_loses_the_oldest_events_and_holds_up_nobody()
    {
        await using var process = await RedisProcess.StartAsync(_prefix, capacity: 3);
        await using var slow = await process.Topics.SubscribeAsync<int>("t");
        await using var quick = await process.Topics.SubscribeAsync<int>("t", 100, TopicBufferFullMode.DropWrite);

        for (var i = 0; i < 10; i++)
        {
            await process.Topics.SendAsync("t", i);
        }

        await process.Topics.CompleteAsync("t");

        Assert.Equal(Enumerable.Range(0, 10), await ReadAsync(quick));
        Assert.Equal([7, 8, 9], await ReadAsync(slow));
    }

    [Fact]
    public async Task An_event_of_another_type_is_an_error_of_that_stream_only()
    {
        await using var process = await RedisProcess.StartAsync(_prefix);
        await using var numbers = await process.Topics.SubscribeAsync<int>("t");
        await using var texts = await process.Topics.SubscribeAsync<string>("t");

        await process.Topics.SendAsync("t", "text");
        await process.Topics.CompleteAsync("t");

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => ReadAsync(numbers));
        Assert.Equal(["text"], await ReadAsync(texts));
    }

    [Fact]
    public async Task A_channel_is_subscribed_once_and_left_with_the_last_subscriber()
    {
        await using var process = await RedisProcess.StartAsync(_prefix);
        var first = await process.Topics.SubscribeAsync<int>("t");
        var second = await process.Topics.SubscribeAsync<int>("t");
        Assert.Equal(1, await process.CountSubscribersAsync($"{_prefix}t"));

        await first.DisposeAsync();
        await first.DisposeAsync();
        Assert.Equal((1, 1), (await process.CountSubscribersAsync($"{_prefix}t"), process.Topics.Count));
        await second.DisposeAsync();

        Assert.Equal((0, 0), (await process.CountSubscribersAsync($"{_prefix}t"), process.Topics.Count));
    }

    [Fact]
    public async Task Nothing_is_left_of_ten_thousand_subscribers()
    {
        await using var process = await RedisProcess.StartAsync(_prefix);
        await RunAsync(500);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await RunAsync(10_000);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 3_000_000);
        Assert.Equal(0, process.Topics.Count);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(0, await process.CountSubscribersAsync($"{_prefix}t{i}"));
        }

        async Task RunAsync(int count) => await Task.WhenAll(Enumerable.Range(0, 20).Select(async worker =>
        {
            for (var i = 0; i < count / 20; i++)
            {
                await using var stream = await process.Topics.SubscribeAsync<int>($"t{(worker + i) % 20}");
            }
        }));
    }

    [Fact]
    public async Task Subscribing_and_leaving_at_the_same_time_loses_nobody()
    {
        await using var process = await RedisProcess.StartAsync(_prefix);
        await using var staying = await process.Topics.SubscribeAsync<int>("t");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var i = 0; i < 100; i++)
            {
                await using var stream = await process.Topics.SubscribeAsync<int>("t");
            }
        }));

        await process.Topics.SendAsync("t", 1);
        await process.Topics.CompleteAsync("t");

        Assert.Equal([1], await ReadAsync(staying));
    }

    private static async Task<List<T>> ReadAsync<T>(ISourceStream<T> stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var events = new List<T>();
        await foreach (var item in stream.ReadEventsAsync().WithCancellation(limit.Token))
        {
            events.Add(item);
        }

        return events;
    }

    private sealed record Price(string Product, int Cents);
}
