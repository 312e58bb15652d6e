using Cacao.Execution.Relay;
using EShop.Contracts.Events;
using EShop.Contracts.Quotes;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Saga.Tests;
using EShop.TestKit;

namespace EShop.Orders.Tests;

/// <summary>The running subgraph on a database and Redis keys of its own, for one test class.</summary>
public sealed class OrdersHost : IAsyncLifetime
{
    private OrdersDatabase _database = null!;
    private SubgraphHost _host = null!;
    private long _sequence;

    public FakeDirectory Directory { get; } = new();

    /// <summary>The numbers that the next orders get.</summary>
    public ScriptedNumbers Numbers { get; } = new();

    public IServiceProvider Services => _host.Services;

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host.Client;

    public GraphQLClient Staff
        => ClientOf(Guid.CreateVersion7(), OrdersScopes.Read, OrdersScopes.Write, OrdersScopes.Operations);

    public async Task InitializeAsync()
    {
        _database = await OrdersDatabase.CreateAsync();
        _host = await SubgraphHost.StartAsync(
            args => OrdersApp.Create(args, Directory, numbers: Numbers),
            await OrdersDatabase.SettingsAsync(_database.ConnectionString));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host.ClientWith(TestIdentity.Token(userId, scopes));

    public OrdersContext CreateContext() => _database.CreateContext();

    public SqlStatements RecordStatements() => SqlStatements.OfRequests(_database.ConnectionString);

    /// <summary>A quote whose address the directory knows.</summary>
    public Quote QuoteFor(Guid userId, params (int Quantity, long Total)[] lines)
    {
        var quote = Quotes.Of(userId, DateTimeOffset.UtcNow.AddMinutes(15), lines.Length > 0 ? lines : [(3, 1000), (2, 555)]);
        Directory.Add(quote.AddressId, userId);
        return quote;
    }

    public Task<Guid> PlaceAsync(Guid userId) => Services.PlaceAsync(QuoteFor(userId));

    /// <summary>Another subgraph tells something that is newer than all before.</summary>
    public Task TellAsync<TEvent>(TEvent message)
        where TEvent : class, IEvent
        => Services.HandleAsync(message, Interlocked.Increment(ref _sequence));

    /// <summary>Brings an order to its customer.</summary>
    public async Task DeliverAsync(Guid id)
    {
        await ConfirmAsync(id);
        await Services.ChangeAsync(id, order => order.Pack());
        await TellAsync(SagaShop.PickedUp(id));
        await TellAsync(SagaShop.Captured(id));
        await TellAsync(SagaShop.Completed(id));
    }

    /// <summary>Has an order promised.</summary>
    public async Task ConfirmAsync(Guid id)
    {
        await Eventually.IsAsync(SagaStep.ReservingStock, async () =>
        {
            await using var db = CreateContext();
            return (await db.OrderSagas.FindAsync(id))!.Step;
        });
        await TellAsync(SagaShop.Reserved(id));
        await TellAsync(SagaShop.Authorized(id));
        await TellAsync(SagaShop.StockConfirmed(id));
        await TellAsync(SagaShop.Planned(id));
    }

    /// <summary>The global id under which clients know an entity.</summary>
    public static string GlobalId(string type, Guid id) => NodeIds.Format(type, id);

    public static string OrderId(Guid id) => GlobalId("Order", id);
}
