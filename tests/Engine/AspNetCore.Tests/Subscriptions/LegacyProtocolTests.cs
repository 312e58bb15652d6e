using EShop.TestKit;

namespace Cacao.AspNetCore.Tests.Subscriptions;

public sealed class LegacyProtocolTests
{
    [Fact]
    public async Task Clients_that_speak_both_get_the_newer_protocol()
    {
        await using var live = await Live.StartAsync();
        using var socket = await live.ConnectAsync(TestSocket.Legacy, TestSocket.Transport);

        Assert.Equal(TestSocket.Transport, socket.Protocol);
    }

    [Fact]
    public async Task A_query_may_be_asked_without_waiting_for_the_acknowledgement()
    {
        await using var live = await Live.StartAsync();
        using var socket = await live.ConnectAsync(TestSocket.Legacy);

        await socket.SendAsync("""{"type":"connection_init","payload":{}}""");
        await socket.SendAsync("""{"id":"1","type":"start","payload":{"query":"{ hello }"}}""");

        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"data","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_is_stopped_with_a_confirmation()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync(TestSocket.Legacy)).InitAsync();

        await socket.SendAsync("""{"id":"1","type":"start","payload":{"query":"subscription { said(room: \"hall\") }"}}""");
        Assert.Equal("+hall", await live.NextAsync());
        await live.Sender.SendAsync("hall", "one");
        Assert.Equal("""{"id":"1","type":"data","payload":{"data":{"said":"one"}}}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"id":"1","type":"stop"}""");

        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
        Assert.Equal("-hall", await live.NextAsync());
    }

    [Fact]
    public async Task A_failed_request_is_a_result_with_errors()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync(TestSocket.Legacy)).InitAsync();

        await socket.SendAsync("""{"id":"1","type":"start","payload":{"query":"{ hello"}}""");

        Assert.StartsWith(
            """{"id":"1","type":"data","payload":{"errors":[{"message":""",
            await socket.ReceiveAsync(),
            StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_refused_client_gets_a_message_and_a_client_may_terminate()
    {
        await using var live = await Live.StartAsync(configure: SocketInterceptor.AddTo);
        using var refused = await live.ConnectAsync(TestSocket.Legacy);
        using var accepted = await live.ConnectAsync(TestSocket.Legacy);

        await refused.SendAsync("""{"type":"connection_init","payload":{"token":"wrong"}}""");
        await accepted.SendAsync("""{"type":"connection_init","payload":{"token":"Ada"}}""");
        await accepted.ReceiveAsync();
        await accepted.SendAsync("""{"type":"connection_terminate"}""");

        Assert.Equal("""{"type":"connection_error","payload":{"message":"Who are you?"}}""", await refused.ReceiveAsync());
        Assert.Equal("4403 Who are you?", await refused.ReceiveAsync());
        Assert.Equal("1000", await accepted.ReceiveAsync());
    }

    [Fact]
    public async Task Signs_of_life_are_sent_in_intervals()
    {
        var time = new ManualTimeProvider();
        await using var live = await Live.StartAsync(time: time);
        using var socket = await (await live.ConnectAsync(TestSocket.Legacy)).InitAsync();
        await socket.SendAsync("""{"id":"1","type":"start","payload":{"query":"{ hello }"}}""");
        await socket.ReceiveAsync();
        await socket.ReceiveAsync();

        time.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal("""{"type":"ka"}""", await socket.ReceiveAsync());
    }
}
