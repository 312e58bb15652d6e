using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cacao.Execution.Relay;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EShop.Delivery.Tests.Simulator;

/// <summary>
/// Stands in for the gateway and the mailbox: lets people sign in, has one order to be packed, and passes everything else on
/// to a delivery subgraph.
/// </summary>
public sealed partial class StandInGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<string, string> _codes = new();
    private readonly ConcurrentDictionary<string, Guid> _users;
    private int _unavailable;
    private int _refused;

    private StandInGateway(WebApplication app, IReadOnlyDictionary<string, Guid> users)
    {
        _app = app;
        _users = new ConcurrentDictionary<string, Guid>(users);
    }

    /// <summary>How many more requests are answered as by a gateway that is not up yet; several may arrive at once.</summary>
    public int Unavailable { set => _unavailable = value; }

    /// <summary>The subgraph.</summary>
    public SubgraphHost? Subgraph { get; set; }

    /// <summary>The order that is confirmed; null: none.</summary>
    public Guid? Confirmed { get; set; }

    /// <summary>Packs the order.</summary>
    public Func<Guid, Task> Pack { get; set; } = _ => Task.CompletedTask;

    /// <summary>The mutations that were sent, each with how often.</summary>
    public ConcurrentDictionary<string, int> Mutations { get; } = new();

    /// <summary>How many requests were refused as <see cref="Unavailable"/> says.</summary>
    public int Refused => _refused;

    public Uri Address { get; private set; } = null!;

    /// <summary>Starts one where people with these phones can sign in.</summary>
    public static async Task<StandInGateway> StartAsync(IReadOnlyDictionary<string, Guid> users)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var gateway = new StandInGateway(builder.Build(), users);
        gateway._app.MapGet("/mailbox/messages", gateway.ReadMailbox);
        gateway._app.MapPost("/graphql", gateway.AnswerAsync);
        await gateway._app.StartAsync();
        gateway.Address = new Uri(gateway._app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private IResult ReadMailbox(string to)
        => Results.Json(_codes.TryGetValue(to, out var code)
            ? new[] { new { id = code, channel = "sms", to, text = $"Your code is {code}.", sentAt = DateTimeOffset.UtcNow } }
            : []);

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (Interlocked.Decrement(ref _unavailable) >= 0)
        {
            Interlocked.Increment(ref _refused);
            return Results.Text("The gateway is not up.", statusCode: 503);
        }

        var body = await request.ReadFromJsonAsync<JsonElement>();
        var document = body.GetProperty("query").GetString()!;
        var input = body.GetProperty("variables") is { ValueKind: JsonValueKind.Object } variables
            ? variables.GetProperty("input")
            : default;
        var field = MutationField().Match(document) is { Success: true } match ? match.Groups[1].Value : "query";
        Mutations.AddOrUpdate(field, 1, (_, count) => count + 1);
        return field switch
        {
            "requestOtp" => Ask(input.GetProperty("phone").GetString()!),
            "verifyOtp" => SignIn(input),
            "packOrder" => await PackAsync(),
            _ when document.Contains("orders(", StringComparison.Ordinal) => Orders(),
            _ => await PassOnAsync(request, body, document)
        };
    }

    private IResult Ask(string phone)
    {
        _codes[phone] = Random.Shared.Next(100_000, 1_000_000).ToString();
        return Data(new { requestOtp = new { challenge = new { id = phone }, errors = (object?)null } });
    }

    private IResult SignIn(JsonElement input)
    {
        var phone = input.GetProperty("challengeId").GetString()!;
        Assert.Equal(_codes[phone], input.GetProperty("code").GetString());
        var tokens = new
        {
            accessToken = TestIdentity.Token(_users[phone], "deliveries:carry"),
            accessTokenExpiresAt = DateTimeOffset.UtcNow.AddMinutes(10),
            refreshToken = "unused"
        };
        return Data(new { verifyOtp = new { signedIn = new { tokens }, errors = (object?)null } });
    }

    private IResult Orders()
        => Data(new
        {
            orders = new
            {
                nodes = Confirmed is { } id ? new[] { new { id = NodeIds.Format("Order", id) } } : []
            }
        });

    private async Task<IResult> PackAsync()
    {
        await Pack(Confirmed!.Value);
        Confirmed = null;
        return Data(new { packOrder = new { errors = (object?)null } });
    }

    // The subgraph has no viewer; the gateway would enter it by the user's id.
    private async Task<IResult> PassOnAsync(HttpRequest request, JsonElement body, string document)
    {
        var token = request.Headers.Authorization.ToString()["Bearer ".Length..];
        var claims = JsonElement.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
        var userId = NodeIds.Format("User", claims.GetProperty("sub").GetGuid());
        using var forward = new HttpRequestMessage(HttpMethod.Post, new Uri(Subgraph!.BaseAddress, "graphql"))
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new
                {
                    query = document.Replace("viewer {", $"viewer: userById(id: \"{userId}\") {{", StringComparison.Ordinal),
                    variables = body.GetProperty("variables")
                }),
                Encoding.UTF8,
                "application/json")
        };
        forward.Headers.Add("X-Gateway-Credential", TestIdentity.GatewayCredential);
        forward.Headers.Authorization = new("Bearer", token);
        using var answer = await _http.SendAsync(forward);
        return Results.Text(await answer.Content.ReadAsStringAsync(), "application/json", Encoding.UTF8, (int)answer.StatusCode);
    }

    private static IResult Data(object data) => Results.Json(new { data });

    [GeneratedRegex(@"^mutation \w+\([^)]*\) \{ (\w+)\(")]
    private static partial Regex MutationField();
}
