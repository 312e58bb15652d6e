using System.Text;
using EShop.TestKit;

namespace Cacao.AspNetCore.Tests.Subscriptions;

public sealed class SocketRobustnessTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Hello = """{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""";
    private const string Enter = """{"id":"1","type":"subscribe","payload":{"query":"subscription { said(room: \"hall\") }"}}""";

    [Fact]
    public async Task A_message_in_many_frames_is_one_message()
    {
        await using var live = await Live.StartAsync();
        using var socket = await RawSocket.ConnectAsync(live.Server);
        await socket.SendAsync(RawSocket.Final | RawSocket.Text, Init);
        await socket.ReceiveAsync();

        await socket.SendAsync(RawSocket.Text, Hello[..1]);
        for (var i = 1; i < Hello.Length; i++)
        {
            // Control frames may stand between the pieces.
            await socket.SendAsync(RawSocket.Final | RawSocket.Ping, []);
            await socket.SendAsync(RawSocket.Continuation, Hello[i].ToString());
        }

        await socket.SendAsync(RawSocket.Final | RawSocket.Continuation, []);

        var texts = new List<string>();
        while (texts.Count < 2)
        {
            var (kind, payload) = await socket.ReceiveAsync();
            if (kind == RawSocket.Text)
            {
                texts.Add(Encoding.UTF8.GetString(payload));
            }
        }

        Assert.Equal(
            ["""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", """{"id":"1","type":"complete"}"""],
            texts);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public async Task Text_that_is_not_utf8_ends_the_connection_and_no_other(byte[] text)
    {
        await using var live = await Live.StartAsync();
        using var socket = await RawSocket.ConnectAsync(live.Server);
        using var other = await (await live.ConnectAsync()).InitAsync();

        await socket.SendAsync(RawSocket.Final | RawSocket.Text, text);

        Assert.True(await socket.IsEndedAsync());
        await other.SubscribeAsync("1", "{ hello }");
        Assert.Contains("world", await other.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_message_closes_with_1003()
    {
        await using var live = await Live.StartAsync();
        using var socket = await RawSocket.ConnectAsync(live.Server);

        await socket.SendAsync(RawSocket.Final | RawSocket.Binary, Init);

        Assert.Equal(1003, await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Endless_small_frames_are_one_message_that_is_too_large()
    {
        await using var live = await Live.StartAsync(o => o.Sockets.MaxMessageSize = 1000);
        using var socket = await RawSocket.ConnectAsync(live.Server);

        await socket.SendAsync(RawSocket.Text, " ");
        for (var i = 0; i < 1000; i++)
        {
            await socket.SendAsync(RawSocket.Continuation, " ");
        }

        Assert.Equal(1009, await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task The_subscriptions_of_a_half_open_connection_end()
    {
        await using var live = await Live.StartAsync(o =>
        {
            o.Sockets.KeepAliveInterval = TimeSpan.FromMilliseconds(200);
            o.Sockets.KeepAliveTimeout = TimeSpan.FromMilliseconds(200);
        });
        using var socket = await RawSocket.ConnectAsync(live.Server);
        await socket.SendAsync(RawSocket.Final | RawSocket.Text, Init);
        while (Encoding.UTF8.GetString((await socket.ReceiveAsync()).Payload) != """{"type":"connection_ack"}""")
        {
        }

        await socket.SendAsync(RawSocket.Final | RawSocket.Text, Enter);

        Assert.Equal("+hall", await live.NextAsync());
        Assert.Equal("-hall", await live.NextAsync());
        Assert.True(await socket.IsEndedAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_read_loses_its_connection_and_others_are_served()
    {
        await using var live = await Live.StartAsync(o =>
        {
            o.Sockets.SendTimeout = TimeSpan.FromSeconds(2);
            o.Sockets.KeepAliveInterval = null;
        });
        using var slow = await RawSocket.ConnectAsync(live.Server);
        await slow.SendAsync(RawSocket.Final | RawSocket.Text, Init);
        await slow.ReceiveAsync();
        await slow.SendAsync(RawSocket.Final | RawSocket.Text, Enter);
        Assert.Equal("+hall", await live.NextAsync());
        using var other = await (await live.ConnectAsync()).InitAsync();

        var left = live.NextAsync();
        var text = new string('x', 1_000_000);
        while (!left.IsCompleted)
        {
            await live.Sender.SendAsync("hall", text);
            await other.SubscribeAsync("1", "{ hello }");
            Assert.Contains("world", await other.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Contains("complete", await other.ReceiveAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("-hall", await left);
        Assert.True(await slow.IsEndedAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_answer_the_close_is_not_waited_for()
    {
        var time = new ManualTimeProvider();
        await using var live = await Live.StartAsync(time: time);
        using var socket = await RawSocket.ConnectAsync(live.Server);
        await socket.SendAsync(RawSocket.Final | RawSocket.Text, "nonsense");
        Assert.Equal(4400, await socket.ReceiveCloseAsync());

        time.Advance(TimeSpan.FromSeconds(5));

        Assert.True(await socket.IsEndedAsync());
    }
}
