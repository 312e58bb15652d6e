using EShop.Contracts.Events;
using EShop.EventsSample;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Users;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Orders.Kill.Tests;

/// <summary>
/// The subgraph as a process that a test kills with SIGKILL, on a database that outlives it. Beside it: the other subgraphs'
/// producers, a directory of addresses, and services that stand for a host which died right after it had committed.
/// </summary>
public sealed class KillOrders : IAsyncLifetime
{
    private readonly Dictionary<string, SubgraphHost> _producers = [];
    private readonly List<TestDatabase> _databases = [];
    private readonly FakeDirectory _addresses = new();
    private OrdersDatabase _database = null!;
    private SubgraphHost _directory = null!;
    private WebApplication _dead = null!;
    private Dictionary<string, string> _settings = null!;
    private KillableProgram _program = null!;

    /// <summary>What a host did that did not live to publish it.</summary>
    public IServiceProvider DeadHost => _dead.Services;

    public async Task InitializeAsync()
    {
        _database = await OrdersDatabase.CreateAsync();
        _directory = await SubgraphHost.ListenAsync(CreateDirectory);
        _settings = await OrdersDatabase.SettingsAsync(_database.ConnectionString);
        _settings["Identity:Authority"] = _directory.BaseAddress.ToString();
        _settings["Events:ClaimAfter"] = "00:00:01";
        _settings["Events:PollInterval"] = "00:00:00.200";
        _dead = OrdersApp.Create(
            [.. _settings.Concat(TestIdentity.Settings).Select(setting => $"--{setting.Key}={setting.Value}")],
            _addresses);
        _program = new KillableProgram(
            typeof(OrdersSubgraph).Assembly.Location,
            new Dictionary<string, string>(_settings.Concat(TestIdentity.Settings)) { ["urls"] = "http://127.0.0.1:0" });

        foreach (var producer in new[] { "inventory", "payments", "delivery" })
        {
            await StartProducerAsync(producer);
        }
    }

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        await _dead.DisposeAsync();

        foreach (var host in _producers.Values.Append(_directory))
        {
            await host.DisposeAsync();
        }

        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    public OrdersContext CreateContext() => _database.CreateContext();

    /// <summary>An order of which only the rows are there.</summary>
    public Task<Guid> PlaceAsync()
    {
        var quote = Quotes.Of(Guid.CreateVersion7(), DateTimeOffset.UtcNow.AddMinutes(15), (3, 1000), (2, 555));
        _addresses.Add(quote.AddressId, quote.UserId);
        return DeadHost.PlaceAsync(quote);
    }

    /// <summary>Starts the subgraph.</summary>
    public void Start() => _program.Start();

    /// <summary>Ends it at once, whatever it is doing.</summary>
    public Task KillAsync() => _program.KillAsync();

    /// <summary>Another subgraph publishes an event, as it does in the shop.</summary>
    public async Task PublishAsync(IEvent message)
    {
        await using var scope = _producers[EventContracts.Of(message.GetType()).Producer].Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(message);
        await scope.ServiceProvider.GetRequiredService<SampleContext>().SaveChangesAsync();
    }

    public async Task<SagaStep> StepAsync(Guid orderId)
    {
        await using var db = CreateContext();
        return await db.OrderSagas.Where(saga => saga.OrderId == orderId).Select(saga => saga.Step).SingleAsync();
    }

    /// <summary>The commands and events of an order, in order.</summary>
    public async Task<List<(Guid Id, string Name, Guid OrderId)>> MessagesAsync(IReadOnlyList<Guid> orderIds)
    {
        await using var db = CreateContext();
        return [.. (await db.Database
                .SqlQuery<Message>(
                    $"""
                    SELECT event_id AS "EventId", name AS "Name", aggregate_id AS "AggregateId" FROM outbox_messages
                    WHERE aggregate_id = ANY({orderIds.ToArray()}) AND name <> 'OrderProgressed' ORDER BY position
                    """)
                .ToListAsync())
            .Select(message => (message.EventId, message.Name, message.AggregateId))];
    }

    /// <summary>How many events wait to be published.</summary>
    public async Task<int> CountUnpublishedAsync()
    {
        await using var db = CreateContext();
        return await db.Database
            .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM outbox_messages WHERE batch IS NULL""")
            .SingleAsync();
    }

    private async Task StartProducerAsync(string name)
    {
        var database = await TestDatabase.CopyAsync("events", SampleContext.CreateTablesAsync);
        _databases.Add(database);
        _producers[name] = await SubgraphHost.ListenAsync(
            args => SampleSubgraph.Create(args, name, static _ => { }),
            new Dictionary<string, string>(_settings) { ["ConnectionStrings:Sample"] = database.ConnectionString });
    }

    private WebApplication CreateDirectory(string[] args)
    {
        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapGet(
            UserDirectoryPaths.AddressRoute,
            async (Guid id) => await _addresses.FindAddressAsync(id, CancellationToken.None) is { } address
                ? Results.Json(address)
                : Results.NotFound());
        return app;
    }

    private sealed record Message(Guid EventId, string Name, Guid AggregateId);
}
