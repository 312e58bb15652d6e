using EShop.TestKit;

namespace Cacao.AspNetCore.Tests.Subscriptions;

public sealed class SocketInterceptorTests
{
    [Fact]
    public async Task The_user_of_connection_init_is_the_user_of_the_operations()
    {
        await using var live = await Live.StartAsync(configure: SocketInterceptor.AddTo);
        using var socket = await live.ConnectAsync();
        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"Ada","greet":true}}""");
        Assert.Equal("""{"type":"connection_ack","payload":{"hello":"Ada"}}""", await socket.ReceiveAsync());

        await socket.SubscribeAsync("1", "subscription { seen }");
        Assert.Equal("+seen", await live.NextAsync());
        await live.Sender.SendAsync("seen", "x");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"seen":"Ada"}}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("", "4403 Who are you?")]
    [InlineData(""","payload":{"token":"wrong"}""", "4403 Who are you?")]
    [InlineData(""","payload":{"token":{}}""", "4403 Who are you?")]
    [InlineData(""","payload":{"token":"exception"}""", "4403 Refused by exception.")]
    [InlineData(""","payload":{"token":"explode"}""", "4500 Internal server error")]
    public async Task A_connection_that_is_not_accepted_is_closed(string payload, string close)
    {
        await using var live = await Live.StartAsync(configure: SocketInterceptor.AddTo);
        using var socket = await live.ConnectAsync();

        await socket.SendAsync($$"""{"type":"connection_init"{{payload}}}""");

        Assert.Equal(close, await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_request_may_be_refused_and_a_ping_answered_with_a_payload()
    {
        await using var live = await Live.StartAsync(configure: SocketInterceptor.AddTo);
        using var socket = await (await live.ConnectAsync())
            .InitAsync("""{"type":"connection_init","payload":{"token":"Ada"}}""");

        await socket.SubscribeAsync("forbidden", "{ hello }");
        Assert.Equal("""{"id":"forbidden","type":"error","payload":[{"message":"Not this one."}]}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"type":"ping","payload":{"n":7}}""");
        Assert.Equal("""{"type":"pong","payload":{"echo":7}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task When_the_token_expires_operations_end_and_the_connection_too()
    {
        var time = new ManualTimeProvider();
        await using var live = await Live.StartAsync(o => o.Sockets.KeepAliveInterval = null, time, SocketInterceptor.AddTo);
        var expiry = time.GetUtcNow().AddDays(2).ToUnixTimeSeconds();
        using var socket = await (await live.ConnectAsync())
            .InitAsync($$$"""{"type":"connection_init","payload":{"token":"Ada","exp":{{{expiry}}}}}""");
        await socket.SubscribeAsync("1", "subscription { seen }");
        Assert.Equal("+seen", await live.NextAsync());

        time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        await live.Sender.SendAsync("seen", "x");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"seen":"Ada"}}}""", await socket.ReceiveAsync());
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("-seen", await live.NextAsync());
        Assert.Equal("4403 The permission to be connected has expired.", await socket.ReceiveAsync());
    }
}
