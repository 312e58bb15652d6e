using System.Net.Http.Json;
using System.Text.Json;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Streams;

/// <summary>Events reach clients over WebSockets and event streams, in the name of the caller and as long as their token is
/// good.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private const string Subscription = "subscription { ticks }";
    private readonly ManualTimeProvider _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("streams-").FullName;
    private EventSource _source = null!;
    private SubgraphHost _gateway = null!;

    public async Task InitializeAsync()
    {
        _source = await EventSource.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "clock.graphqls"), EventSource.Schema);
        var file = Path.Combine(_folder, "fusion-config.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            subgraphs = new { clock = new { schema = "clock.graphqls", url = _source.Url } },
        }));
        _gateway = await SubgraphHost.ListenAsync(
            Create, new Dictionary<string, string> { ["FusionConfig"] = file, ["ReloadSeconds"] = "0" });
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _source.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_token_of_the_first_message_goes_on_to_the_subgraph()
    {
        var token = Token(Guid.CreateVersion7());
        await using var socket = await GatewaySocket.ConnectAsync(_gateway.BaseAddress, token);

        Assert.Equal("""{"type":"connection_ack"}""", await socket.NextAsync());
        await socket.SubscribeAsync("1", Subscription);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"ticks":1}}}""", await socket.NextAsync());
        Assert.Equal([$"Bearer {token}"], _source.Callers);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_is_refused()
    {
        await using var socket = await GatewaySocket.ConnectAsync(_gateway.BaseAddress, "nonsense");

        Assert.Null(await socket.NextAsync());
        Assert.Equal(4403, socket.CloseCode);
        Assert.Empty(_source.Callers);
    }

    [Fact]
    public async Task A_socket_ends_with_its_token_and_the_stream_behind_it_too()
    {
        await using var socket = await GatewaySocket.ConnectAsync(_gateway.BaseAddress, Token(Guid.CreateVersion7()));
        await socket.NextAsync();
        await socket.SubscribeAsync("1", Subscription);
        await socket.NextAsync();

        _clock.Advance(TimeSpan.FromSeconds(601));

        while (await socket.NextAsync() is not null)
        {
        }

        Assert.Equal(4403, socket.CloseCode);
        await Eventually.IsAsync(0, () => Task.FromResult(_source.Open));
    }

    [Fact]
    public async Task An_event_stream_ends_with_its_token_and_says_so()
    {
        using var response = await SubscribeAsync(Token(Guid.CreateVersion7()));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("""data: {"data":{"ticks":1}}""", await NextDataAsync(reader));

        _clock.Advance(TimeSpan.FromSeconds(601));

        Assert.Equal(
            """data: {"errors":[{"message":"The access token has expired. Subscribe again with a new one.","extensions":{"code":"AUTH_TOKEN_EXPIRED"}}]}""",
            await NextDataAsync(reader));
        await Eventually.IsAsync(0, () => Task.FromResult(_source.Open));
    }

    [Fact]
    public async Task Clients_with_one_token_share_a_stream_and_others_do_not()
    {
        var token = Token(Guid.CreateVersion7());
        using var first = await SubscribeAsync(token);
        await Eventually.IsAsync(1, () => Task.FromResult(_source.Open));
        using var same = await SubscribeAsync(token);
        using var other = await SubscribeAsync(Token(Guid.CreateVersion7()));

        await Eventually.IsAsync(2, () => Task.FromResult(_source.Open));
        Assert.Equal(2, _source.Callers.Count);
    }

    [Fact]
    public async Task A_client_that_stops_ends_the_stream_behind_it()
    {
        await using var socket = await GatewaySocket.ConnectAsync(_gateway.BaseAddress, token: null);
        await socket.NextAsync();
        await socket.SubscribeAsync("1", Subscription);
        await socket.NextAsync();
        await Eventually.IsAsync(1, () => Task.FromResult(_source.Open));

        await socket.StopAsync("1");

        await Eventually.IsAsync(0, () => Task.FromResult(_source.Open));
    }

    [Fact]
    public async Task A_gateway_that_stops_sends_its_clients_away_and_ends_all_streams()
    {
        await using var socket = await GatewaySocket.ConnectAsync(_gateway.BaseAddress, token: null);
        await socket.NextAsync();
        await socket.SubscribeAsync("1", Subscription);
        await socket.NextAsync();

        var stopping = _gateway.DisposeAsync();

        Assert.Null(await socket.NextAsync());
        Assert.Equal(1001, socket.CloseCode);
        await stopping;
        await Eventually.IsAsync(0, () => Task.FromResult(_source.Open));
    }

    private WebApplication Create(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.AddGateway();
        var app = builder.Build();
        app.MapGateway();
        return app;
    }

    private string Token(Guid userId) =>
        TestIdentity.Token(userId, Guid.CreateVersion7(), [], [], issuedAt: _clock.GetUtcNow());

    private async Task<HttpResponseMessage> SubscribeAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Subscription }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new("Bearer", token);
        return await _gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string?> NextDataAsync(StreamReader reader)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
        }
        while (line?.StartsWith("data: ", StringComparison.Ordinal) is false);
        return line;
    }
}
