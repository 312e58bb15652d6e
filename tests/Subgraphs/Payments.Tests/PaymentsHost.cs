using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.Payments.Data;
using EShop.PaymentSandbox;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Tests;

/// <summary>
/// The subgraph with the real sandbox, both over HTTP, on a database of its own. The calls to the sandbox are made in the
/// background, as in production.
/// </summary>
public class PaymentsHost : IAsyncLifetime, IAsyncDisposable
{
    private const string ApiKey = "a key that only the tests have";

    private readonly PaymentsDatabase _database = new();
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, string> _settings;
    private SubgraphHost? _sandbox;
    private SubgraphHost? _host;
    private HttpClient? _api;

    public PaymentsHost()
        : this(TimeProvider.System, [])
    {
    }

    protected PaymentsHost(TimeProvider clock, Dictionary<string, string> settings)
    {
        _clock = clock;
        _settings = settings;
    }

    /// <summary>What the sandbox signs its messages with.</summary>
    public string WebhookSecret { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>What it signed them with before.</summary>
    public string PreviousWebhookSecret { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The sandbox's API, with its key.</summary>
    public HttpClient Sandbox => _api!;

    public SubgraphHost Host => _host!;

    public string ConnectionString => _database.ConnectionString;

    /// <summary>A host of its own for a test that needs other settings; the caller ends it.</summary>
    public static async Task<PaymentsHost> WithAsync(Dictionary<string, string> settings)
    {
        var host = new PaymentsHost(TimeProvider.System, settings);
        await host.InitializeAsync();
        return host;
    }

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _sandbox = await SubgraphHost.ListenAsync(CreateSandbox, new Dictionary<string, string>
        {
            ["Sandbox:ApiKey"] = ApiKey,
            ["Sandbox:WebhookSecret"] = WebhookSecret,
            ["Sandbox:LateAnswer"] = "00:00:03",
            ["Sandbox:WebhookPause"] = "00:00:00.05",
        });
        _host = await StartAsync();
        _api = new HttpClient { BaseAddress = _sandbox.BaseAddress };
        _api.DefaultRequestHeaders.Authorization = new("Bearer", ApiKey);

        if (!_settings.ContainsKey("Tests:NoWebhooks"))
        {
            SendWebhooksTo(_host);
        }
    }

    public async Task DisposeAsync()
    {
        _api!.Dispose();
        await _host!.DisposeAsync();
        await _sandbox!.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <inheritdoc />
    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another process of the subgraph on the same database; the caller ends it.</summary>
    public async Task<SubgraphHost> StartAsync()
        => await SubgraphHost.StartAsync(CreatePayments, new Dictionary<string, string>(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Payments"] = ConnectionString,
            ["Payments:Sandbox:Url"] = _sandbox!.BaseAddress.ToString(),
            ["Payments:Sandbox:ApiKey"] = ApiKey,
            ["Payments:Sandbox:WebhookSecret"] = WebhookSecret,
            ["Payments:Sandbox:PreviousWebhookSecret"] = PreviousWebhookSecret,
            ["Payments:PollInterval"] = "00:00:00.02",
        }.Concat(_settings).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value));

    public PaymentsContext CreateContext() => _database.CreateContext();

    /// <summary>A client of somebody.</summary>
    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(userId, scopes));

    /// <summary>Runs something with a service of a scope of its own.</summary>
    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="RunAsync{TService,T}"/>
    public Task RunAsync<TService>(Func<TService, Task> work)
        where TService : notnull
        => RunAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    /// <summary>What the sandbox has for a payment of ours.</summary>
    public async Task<IReadOnlyList<JsonElement>> ChargesAsync(Guid paymentId)
    {
        var list = await _api!.GetFromJsonAsync<JsonElement>($"v1/payments?reference={paymentId}");
        return [.. list.GetProperty("payments").EnumerateArray()];
    }

    /// <summary>The global id under which clients know an entity.</summary>
    public static string GlobalId(string type, Guid id) => NodeIds.Format(type, id);

    private void SendWebhooksTo(SubgraphHost host)
        => _sandbox!.Services.GetRequiredService<IOptions<SandboxOptions>>().Value.WebhookUrl
            = new Uri(host.BaseAddress, "webhooks/sandbox").ToString();

    private WebApplication CreateSandbox(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(_clock);
        return builder.AddPaymentSandbox().Build().MapPaymentSandbox();
    }

    private WebApplication CreatePayments(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(_clock);
        return builder.AddPayments().Build().MapPayments();
    }
}
