namespace Cacao.AspNetCore.Tests.Subscriptions;

[Collection(MeasuredCollection.Name)]
public sealed class SocketMemoryTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Enter = """{"id":"1","type":"subscribe","payload":{"query":"subscription { said(room: \"hall\") }"}}""";

    [Fact]
    public async Task A_frame_that_claims_exabytes_closes_with_1009_and_costs_no_memory()
    {
        await using var live = await Live.StartAsync(o => o.Sockets.MaxMessageSize = 10_000);
        using var giant = await RawSocket.ConnectAsync(live.Server);
        using var other = await (await live.ConnectAsync()).InitAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await giant.SendAsync(RawSocket.Final | RawSocket.Text, new byte[40_000], length: long.MaxValue);

        Assert.Equal(1009, await giant.ReceiveCloseAsync());
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 5_000_000);
        await other.SubscribeAsync("1", "{ hello }");
        Assert.Contains("world", await other.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_thousand_connections_nothing_is_left()
    {
        const int connections = 10_000;
        const int atOnce = 50;
        await using var live = await Live.StartAsync();
        await RunAsync(1000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await RunAsync(connections);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4_000_000);
        Assert.Equal(0, live.TopicCount);

        async Task RunAsync(int count)
        {
            for (var i = 0; i < count / atOnce; i++)
            {
                await Task.WhenAll(Enumerable.Range(0, atOnce).Select(n => VisitAsync(live, $"room{n}")));
            }
        }
    }

    private static async Task VisitAsync(Live live, string room)
    {
        var entered = live.WhenAsync($"+{room}");
        var left = live.WhenAsync($"-{room}");
        using (var socket = await RawSocket.ConnectAsync(live.Server))
        {
            await socket.SendAsync(RawSocket.Final | RawSocket.Text, Init);
            await socket.ReceiveAsync();
            await socket.SendAsync(RawSocket.Final | RawSocket.Text, Enter.Replace("hall", room, StringComparison.Ordinal));
            await entered;
        }

        await left;
    }
}
