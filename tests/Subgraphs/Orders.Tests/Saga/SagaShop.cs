using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Payments;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Saga.Tests;

/// <summary>
/// The subgraph's services on a database and a clock of their own. No loop of it runs: the test tells what happens and when.
/// </summary>
public sealed class SagaShop : IAsyncLifetime
{
    public static readonly Guid Warehouse = Guid.CreateVersion7();

    private readonly Dictionary<(string, Guid), long> _sequences = [];
    private OrdersDatabase _database = null!;
    private WebApplication _app = null!;

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    public FakeDirectory Directory { get; } = new();

    public IServiceProvider Services => _app.Services;

    public async Task InitializeAsync()
    {
        _database = await OrdersDatabase.CreateAsync();
        var settings = await OrdersDatabase.SettingsAsync(_database.ConnectionString);
        _app = OrdersApp.Create(
            [
                .. settings.Concat(TestIdentity.Settings).Select(setting => $"--{setting.Key}={setting.Value}"),
                "--Logging:LogLevel:Default=Error"
            ],
            Directory,
            Clock);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    public OrdersContext CreateContext() => _database.CreateContext();

    /// <summary>An order of two lines, of 3 pieces for 10 € and 2 for 5.55 €.</summary>
    public async Task<Guid> PlaceAsync(OrderPaymentMethod method = OrderPaymentMethod.Card)
    {
        var quote = Quotes.Of(Guid.CreateVersion7(), Clock.GetUtcNow().AddMinutes(15), (3, 1000), (2, 555));
        Directory.Add(quote.AddressId, quote.UserId);
        return await Services.PlaceAsync(quote, method);
    }

    /// <summary>The clock goes on, and the sagas that are due with it.</summary>
    public Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Services.RunTimerAsync();
    }

    /// <summary>Another subgraph tells something new.</summary>
    public Task TellAsync<TEvent>(TEvent message)
        where TEvent : class, IEvent
    {
        var key = (EventContracts.Of(typeof(TEvent)).Producer, message.AggregateId);
        var sequence = _sequences[key] = _sequences.GetValueOrDefault(key) + 1;
        return Services.HandleAsync(message, sequence);
    }

    public async Task<Order> OrderAsync(Guid orderId)
    {
        await using var db = CreateContext();
        return await db.Orders.AsNoTracking().Include(order => order.Lines).SingleAsync(order => order.Id == orderId);
    }

    public async Task<OrderSaga> SagaAsync(Guid orderId)
    {
        await using var db = CreateContext();
        return await db.OrderSagas.AsNoTracking().SingleAsync(saga => saga.OrderId == orderId);
    }

    /// <summary>The names of what the order published, without what only feeds subscriptions.</summary>
    public async Task<List<string>> MessagesAsync(Guid orderId)
    {
        await using var db = CreateContext();
        return await db.Database
            .SqlQuery<string>(
                $"""
                SELECT name AS "Value" FROM outbox_messages
                WHERE aggregate_id = {orderId} AND name <> 'OrderProgressed' ORDER BY sequence
                """)
            .ToListAsync();
    }

    /// <summary>What the order published since a number of messages.</summary>
    public async Task<List<string>> MessagesAfterAsync(Guid orderId, int count)
        => (await MessagesAsync(orderId))[count..];

    /// <summary>The JSON of the last message with a name.</summary>
    public async Task<string> PayloadAsync(Guid orderId, string name)
    {
        await using var db = CreateContext();
        return (await db.Database
            .SqlQuery<string>(
                $"""
                SELECT payload::text AS "Value" FROM outbox_messages
                WHERE aggregate_id = {orderId} AND name = {name} ORDER BY sequence DESC LIMIT 1
                """)
            .ToListAsync()).Single();
    }

    public async Task<List<OrderCaseKind>> OpenCasesAsync(Guid orderId)
    {
        await using var db = CreateContext();
        return await db.OrderCases
            .Where(one => one.OrderId == orderId && one.ResolvedAt == null)
            .Select(one => one.Kind)
            .ToListAsync();
    }

    public static StockReserved Reserved(Guid id)
        => new(id, id, [new ReservedLine(id, id, Warehouse, 5)], default);

    public static PaymentAuthorized Authorized(Guid id) => new(id, id, id, Euro(2045));

    public static PaymentVoided Voided(Guid id) => new(id, id, id);

    public static ReservationReleased Released(Guid id) => new(id, id, []);

    public static ReservationConfirmed StockConfirmed(Guid id) => new(id, id, []);

    public static DeliveryPlanned Planned(Guid id) => new(id, id, id, default, default);

    public static DeliveryCancelled DeliveryCancelled(Guid id) => new(id, id);

    public static PickedUp PickedUp(Guid id) => new(id, id, id, id);

    public static CourierArrived Arrived(Guid id) => new(id, id, id, id);

    public static DeliveryCompleted Completed(Guid id, long? cash = null)
        => new(id, id, id, id, DeliveryProof.Code, cash is { } amount ? Euro(amount) : null, default);

    public static PaymentCaptured Captured(Guid id, long amount = 2045) => new(id, id, id, Euro(amount), Euro(amount));

    public static Money Euro(long amount) => new(amount, CurrencyCode.Eur);

    /// <summary>Moves an order that was just placed to a step by the way that all goes well.</summary>
    public async Task ReachAsync(Guid id, SagaStep step)
    {
        (SagaStep Step, Func<Task> Next)[] way =
        [
            (SagaStep.FindingAddress, () => Services.RunTimerAsync()),
            (SagaStep.ReservingStock, () => TellAsync(Reserved(id))),
            (SagaStep.AuthorizingPayment, () => TellAsync(Authorized(id))),
            (SagaStep.Confirming, () => ConfirmAsync(id)),
            (SagaStep.AwaitingPacking, () => Services.ChangeAsync(id, order => order.Pack())),
            (SagaStep.AwaitingPickup, () => TellAsync(PickedUp(id))),
            (SagaStep.Capturing, () => TellAsync(Captured(id))),
            (SagaStep.Delivering, () => TellAsync(Completed(id))),
            (SagaStep.Finished, () => Task.CompletedTask)
        ];

        foreach (var (current, next) in way.TakeWhile(one => one.Step != step))
        {
            Assert.Equal(current, (await SagaAsync(id)).Step);
            await next();
        }

        Assert.Equal(step, (await SagaAsync(id)).Step);
    }

    private async Task ConfirmAsync(Guid id)
    {
        await TellAsync(StockConfirmed(id));
        await TellAsync(Planned(id));
    }
}
