using System.Security.Cryptography;
using System.Text.Json;
using EShop.ServiceDefaults.Identity;
using EShop.TestKit;
using EShop.Users.Codes;
using EShop.Users.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EShop.Users.Tests;

/// <summary>The subgraph on a database of its own with the demo users and a clock that the test turns.</summary>
public sealed class UsersHost : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>Generous, so that tests do not spend each other's budgets; those of budgets set their own.</summary>
    private static readonly Dictionary<string, string> s_budgets = new()
    {
        ["Users:Budgets:AddressPerHour"] = "100000",
        ["Users:Budgets:TriesPerAddressPerHour"] = "100000",
        ["Users:Budgets:RefreshesPerAddressPerMinute"] = "100000",
        ["Users:Budgets:TotalPerMinute"] = "100000",
        ["Users:Budgets:TriesPerMinute"] = "100000",
        ["Users:Budgets:FraudMinimum"] = "100000",
        // Nobody else runs beside it.
        ["Users:PrivacyParticipants:0"] = "",
    };

    private readonly Dictionary<string, string> _settings;
    private readonly ILoggerProvider? _logs;
    private readonly string _secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private TestDatabase? _database;
    private SubgraphHost? _host;
    private Dictionary<string, string> _redis = [];
    private int _phones;

    public UsersHost()
        : this([])
    {
    }

    private UsersHost(Dictionary<string, string> settings, ILoggerProvider? logs = null)
    {
        _settings = settings;
        _logs = logs;
    }

    /// <summary>A host of its own for a test that needs other settings; the caller ends it.</summary>
    public static async Task<UsersHost> WithAsync(Dictionary<string, string> settings, ILoggerProvider? logs = null)
    {
        var host = new UsersHost(settings, logs);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Begins now, in whole seconds: the database rounds to microseconds.</summary>
    public ManualTimeProvider Clock { get; }
        = new(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));

    public SubgraphHost Host => _host!;

    public string ConnectionString => _database!.ConnectionString;

    public IServiceProvider Services => _host!.Services;

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host!.Client;

    /// <summary>A client of somebody who may administer users.</summary>
    public GraphQLClient Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _redis = await TestRedis.SettingsAsync();
        _host = await StartAsync(_database.ConnectionString, _redis);
        Admin = ClientOf(Guid.CreateVersion7(), "users:read", "users:write");
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <inheritdoc />
    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    /// <summary>Another replica: the same database, the same Redis, the same secrets.</summary>
    public Task<SubgraphHost> StartReplicaAsync() => StartAsync(ConnectionString, _redis);

    /// <summary>A client of a user whose token carries these scopes.</summary>
    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(userId, Guid.CreateVersion7(), [], scopes, Clock.GetUtcNow()));

    /// <summary>A client at another address, with a token or without.</summary>
    public GraphQLClient ClientAt(string address, string? token = null)
    {
        var client = _host!.ClientWith(token);
        client.Headers.Add(ClientAddress.HeaderName, address);
        return client;
    }

    /// <summary>A number that no other test has.</summary>
    public string NewPhone() => $"+4915{Interlocked.Increment(ref _phones):D9}";

    /// <summary>The code that was last sent to a number.</summary>
    public string? CodeFor(string phone) => Services.GetRequiredService<DevelopmentOtpSender>().LastFor(phone);

    public UsersContext CreateContext()
        => new(new DbContextOptionsBuilder<UsersContext>().UseNpgsql(ConnectionString).Options);

    /// <summary>Asks for a code and answers the id of its challenge.</summary>
    public async Task<string> RequestAsync(string phone, GraphQLClient? client = null)
        => (await PostAsync(client ?? Client, Documents.RequestOtp, new { phone }, "requestOtp"))
            .GetProperty("challenge").GetProperty("id").GetString()!;

    /// <summary>Tries a code; the answer is the payload.</summary>
    public Task<JsonElement> VerifyAsync(string challengeId, string code, GraphQLClient? client = null, string device = "test")
        => PostAsync(
            client ?? Client,
            Documents.VerifyOtp,
            new { challengeId, code, device = new { id = device, name = "A phone", platform = "ANDROID" } },
            "verifyOtp");

    /// <summary>Exchanges a refresh token; the answer is the payload.</summary>
    public Task<JsonElement> RefreshAsync(string refreshToken, GraphQLClient? client = null)
        => PostAsync(client ?? Client, Documents.RefreshSession, new { refreshToken }, "refreshSession");

    /// <summary>Signs somebody in who has not asked for a code within the last thirty seconds.</summary>
    public async Task<TestSession> SignInAsync(string? phone = null, string device = "test")
    {
        phone ??= NewPhone();
        var challenge = await RequestAsync(phone);
        var payload = await VerifyAsync(challenge, CodeFor(phone)!, device: device);
        return TestSession.From(this, phone, payload);
    }

    /// <summary>Sends a mutation with an input and returns its payload.</summary>
    public static async Task<JsonElement> PostAsync(GraphQLClient client, string document, object? input, string field)
        => (await client.PostAsync(document, input is null ? null : new { input })).Data.GetProperty(field);

    /// <summary>The type of a payload's only error; null when there is none.</summary>
    public static string? ErrorOf(JsonElement payload)
        => payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
            ? Assert.Single(errors.EnumerateArray()).GetProperty("__typename").GetString()
            : null;

    private Task<SubgraphHost> StartAsync(string connectionString, Dictionary<string, string> redis)
    {
        var settings = new Dictionary<string, string>(s_budgets)
        {
            ["environment"] = "Development",
            ["ConnectionStrings:Users"] = connectionString,
            ["Demo:Seed"] = "true",
            ["Users:OtpPepper"] = _secret,
            ["Users:KeyEncryptionKey"] = _secret,
        };

        foreach (var setting in redis.Concat(_settings))
        {
            settings[setting.Key] = setting.Value;
        }

        return SubgraphHost.StartAsync(Create, settings);
    }

    private WebApplication Create(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Services.AddSingleton<TimeProvider>(Clock);

        if (_logs is not null)
        {
            builder.Logging.AddProvider(_logs);
        }

        return builder.AddUsers().Build().MapUsers();
    }
}
