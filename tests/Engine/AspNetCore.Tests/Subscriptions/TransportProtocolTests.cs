using EShop.TestKit;

namespace Cacao.AspNetCore.Tests.Subscriptions;

public sealed class TransportProtocolTests
{
    [Fact]
    public async Task A_query_has_one_result_and_an_end()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SubscribeAsync("1", "{ hello }");

        Assert.Equal(TestSocket.Transport, socket.Protocol);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Variables_operation_name_and_an_odd_id_are_taken()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SendAsync("""
            {"payload":{"query":"query A { hello } mutation B($t: String!) { say(room: \"x\", text: $t) }",
             "operationName":"B","variables":{"t":"é"},"extensions":{}},"type":"subscribe","id":"\"\u00e9"}
            """);

        Assert.Equal("""{"id":"\u0022\u00E9","type":"next","payload":{"data":{"say":"é"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"\u0022\u00E9","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_gets_events_until_its_topic_ends()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
        Assert.Equal("+hall", await live.NextAsync());
        await live.Sender.SendAsync("hall", "one");
        await live.Sender.SendAsync("hall", "two");
        await live.Sender.CompleteAsync("hall");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"said":"one"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"said":"two"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReceiveAsync());
        Assert.Equal("-hall", await live.NextAsync());
    }

    [Fact]
    public async Task After_the_clients_complete_nothing_is_sent_and_the_id_is_free()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
        Assert.Equal("+hall", await live.NextAsync());
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        Assert.Equal("-hall", await live.NextAsync());
        await live.Sender.SendAsync("hall", "late");
        await socket.SendAsync("""{"id":"unknown","type":"complete"}""");
        await socket.SubscribeAsync("a", "{ hello }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("{ hello", "HC0014")]
    [InlineData("{ unknown }", "")]
    [InlineData("", "HC0015")]
    [InlineData("subscription { refused }", "Not now.")]
    public async Task A_request_that_fails_as_a_whole_ends_with_an_error(string query, string hint)
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SubscribeAsync("1", query);
        var error = await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "{ hello }");

        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", error, StringComparison.Ordinal);
        Assert.Contains(hint, error, StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_source_that_breaks_ends_the_operation_with_an_error()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SubscribeAsync("1", "subscription { broken }");
        Assert.Equal("+broken", await live.NextAsync());
        await live.Sender.SendAsync("broken", "break");

        var error = await socket.ReceiveAsync();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":"Unexpected Execution Error""", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"unknown"}""")]
    [InlineData("""{"type":42}""")]
    [InlineData("""{"type":"ping"} x""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":7,"payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":[{"query":"{ hello }"}]}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":42}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":1}}""")]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"\\ud800\",\"payload\":{}}")]
    [InlineData("""{"type":"complete"}""")]
    public async Task A_message_that_is_none_closes_with_4400(string message)
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SendAsync(message);

        Assert.StartsWith("4400 ", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_before_the_acknowledgement_closes_with_4401()
    {
        await using var live = await Live.StartAsync();
        using var socket = await live.ConnectAsync();

        await socket.SubscribeAsync("1", "{ hello }");

        Assert.Equal("4401 Unauthorized", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_unknown_sub_protocol_closes_with_4406()
    {
        await using var live = await Live.StartAsync();
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{live.Server.Client.BaseAddress!.Authority}/graphql"), CancellationToken.None);

        var received = await socket.ReceiveAsync(new byte[16].AsMemory(), CancellationToken.None);

        Assert.Equal(System.Net.WebSockets.WebSocketMessageType.Close, received.MessageType);
        Assert.Equal((4406, "Subprotocol not acceptable"), ((int)socket.CloseStatus!, socket.CloseStatusDescription));
    }

    [Fact]
    public async Task A_client_that_does_not_begin_is_closed_with_4408()
    {
        var time = new ManualTimeProvider();
        await using var live = await Live.StartAsync(time: time);
        using var socket = await live.ConnectAsync();
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());

        time.Advance(TimeSpan.FromSeconds(9.9));
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal("4408 Connection initialisation timeout", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_id_in_use_closes_with_4409_and_ends_the_operations()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();
        await socket.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
        Assert.Equal("+hall", await live.NextAsync());

        await socket.SubscribeAsync("a", "{ hello }");

        Assert.Equal("4409 Subscriber for a already exists", await socket.ReceiveAsync());
        Assert.Equal("-hall", await live.NextAsync());
    }

    [Fact]
    public async Task A_second_init_closes_with_4429()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("4429 Too many initialisation requests", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Signs_of_life_are_sent_in_intervals()
    {
        var time = new ManualTimeProvider();
        await using var live = await Live.StartAsync(
            o => o.Sockets.KeepAliveInterval = TimeSpan.FromSeconds(5),
            time);
        using var socket = await (await live.ConnectAsync()).InitAsync();
        await socket.SubscribeAsync("1", "{ hello }");
        await socket.ReceiveAsync();
        await socket.ReceiveAsync();

        for (var i = 0; i < 2; i++)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal("""{"type":"ping"}""", await socket.ReceiveAsync());
            await socket.SendAsync("""{"type":"pong","payload":{}}""");
        }
    }

    [Fact]
    public async Task One_operation_too_many_is_refused_alone()
    {
        await using var live = await Live.StartAsync(o => o.Sockets.MaxOperations = 2);
        using var socket = await (await live.ConnectAsync()).InitAsync();
        await socket.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
        Assert.Equal("+hall", await live.NextAsync());
        await socket.SubscribeAsync("b", """subscription { said(room: \"hall\") }""");
        Assert.Equal("+hall", await live.NextAsync());

        await socket.SubscribeAsync("c", "{ hello }");
        var refused = await socket.ReceiveAsync();
        await live.Sender.SendAsync("hall", "still here");

        Assert.Equal(
            """{"id":"c","type":"error","payload":[{"message":"A connection may run 2 operations at the same time.","extensions":{"code":"SERVER_TOO_MANY_OPERATIONS"}}]}""",
            refused);
        Assert.Contains("still here", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_application_stops_clients_are_told_to_go_elsewhere()
    {
        await using var live = await Live.StartAsync();
        using var socket = await (await live.ConnectAsync()).InitAsync();
        await socket.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
        Assert.Equal("+hall", await live.NextAsync());

        var stopping = live.Server.StopAsync();
        var close = await socket.ReceiveAsync();
        await socket.CloseAsync();
        await stopping.WaitAsync(TestSocket.Limit);

        Assert.Equal("1001 Going away", close);
        Assert.Equal("-hall", await live.NextAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_leaves_nothing_behind()
    {
        await using var live = await Live.StartAsync();
        using (var polite = await (await live.ConnectAsync()).InitAsync())
        {
            await polite.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
            Assert.Equal("+hall", await live.NextAsync());
            await polite.CloseAsync();
            Assert.Equal("-hall", await live.NextAsync());
        }

        using (var rude = await (await live.ConnectAsync()).InitAsync())
        {
            await rude.SubscribeAsync("a", """subscription { said(room: \"hall\") }""");
            Assert.Equal("+hall", await live.NextAsync());
            rude.Socket.Abort();
            Assert.Equal("-hall", await live.NextAsync());
        }
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("HTTPS://SHOP.EXAMPLE", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)]
    public async Task Pages_of_other_origins_cannot_connect(string? origin, bool isAllowed)
    {
        await using var live = await Live.StartAsync(o => o.Sockets.AllowedOrigins.Add("https://shop.example"));
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.AddSubProtocol(TestSocket.Transport);
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        socket.Options.CollectHttpResponseDetails = true;
        var endpoint = new Uri($"ws://{live.Server.Client.BaseAddress!.Authority}/graphql");

        var failure = await Record.ExceptionAsync(() => socket.ConnectAsync(endpoint, CancellationToken.None));

        Assert.Equal(isAllowed, failure is null);
        Assert.Equal(isAllowed ? 101 : 403, (int)socket.HttpStatusCode);
    }
}
