using EShop.LocalServers;

namespace Cacao.Subscriptions.Redis.Tests;

public sealed class RedisRestartTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Subscriptions_outlive_a_restart_of_redis()
    {
        using var folder = DataFolder.OpenTemporary();
        var server = await RedisServer.StartAsync(folder, durable: false);
        await using var process = await RedisProcess.StartAsync(server: server.ConnectionString);
        await using var stream = await process.Topics.SubscribeAsync<string>("t");
        await using var leaving = await process.Topics.SubscribeAsync<string>("left");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        await process.Topics.SendAsync("t", "before");
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(s_limit));
        Assert.Equal("before", events.Current);

        var port = server.Port;
        await server.DisposeAsync();
        await leaving.DisposeAsync();
        await using var restarted = await RedisServer.StartAsync(folder, durable: false);
        Assert.Equal(port, restarted.Port);
        await WaitForSubscriberAsync(process, "t");
        await process.Topics.SendAsync("t", "after");

        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(s_limit));
        Assert.Equal("after", events.Current);
        Assert.Equal(0, await process.CountSubscribersAsync("left"));
        Assert.Equal(1, process.Topics.Count);
    }

    // Each question to Redis waits for its answer, or for the connection to come back.
    private static async Task WaitForSubscriberAsync(RedisProcess process, string channel)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            try
            {
                if (await process.CountSubscribersAsync(channel) > 0)
                {
                    return;
                }
            }
            catch (StackExchange.Redis.RedisConnectionException)
            {
                await Task.Yield();
            }
        }
    }
}
