using Cacao.Execution.Relay;
using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Orders;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Users;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EShop.Delivery.Tests;

/// <summary>
/// The subgraph on a database and Redis keys of its own, for one test class. Its clock moves when a test says so, and due
/// work is done when a test does it.
/// </summary>
public sealed class DeliveryHost : IAsyncLifetime
{
    private static int s_towns;
    private TestDatabase? _database;
    private SubgraphHost? _host;

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));

    public FakeUserDirectory Users { get; } = new();

    /// <summary>A client that nobody has signed in with.</summary>
    public GraphQLClient Client => _host!.Client;

    public string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = await SubgraphHost.StartAsync(
            Create,
            new Dictionary<string, string>(await TestRedis.SettingsAsync())
            {
                // Hundreds wait for a few connections, as behind a server.
                ["ConnectionStrings:Delivery"] = new NpgsqlConnectionStringBuilder(ConnectionString)
                {
                    MaxPoolSize = 30,
                    Timeout = 120
                }.ConnectionString,
            });
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>A client of a user, with scopes.</summary>
    public GraphQLClient ClientOf(Guid userId, params string[] scopes)
        => _host!.ClientWith(TestIdentity.Token(userId, Guid.CreateVersion7(), [], scopes, Clock.GetUtcNow()));

    public GraphQLClient CourierClient(Courier courier) => ClientOf(courier.UserId, "deliveries:carry");

    public GraphQLClient Staff
        => ClientOf(Guid.CreateVersion7(), "deliveries:read", "deliveries:write", "couriers:write");

    public static string GlobalId(string type, Guid id) => NodeIds.Format(type, id);

    public SqlStatements RecordStatements() => SqlStatements.OfRequests(ConnectionString);

    public DeliveryContext CreateContext()
        => new(new DbContextOptionsBuilder<DeliveryContext>().UseNpgsql(ConnectionString).Options);

    /// <summary>Does something with a service of the subgraph, in a scope of its own.</summary>
    public async Task<T> RunAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Handles an event as the inbox would, in a transaction.</summary>
    public Task HandleAsync<TEvent, THandler>(TEvent message, long sequence = 1)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
        => RunAsync<IServiceProvider, bool>(async services =>
        {
            var db = services.GetRequiredService<DeliveryContext>();
            var context = new EventContext(
                Guid.CreateVersion7(), typeof(TEvent).Name, 1, "test", message.AggregateId, sequence, Clock.GetUtcNow(),
                Guid.NewGuid(), null, null);
            await db.InTransactionAsync(
                async token =>
                {
                    await services.GetRequiredService<THandler>().HandleAsync(message, context, token);
                    await db.SaveChangesAsync(token);
                },
                CancellationToken.None);
            return true;
        });

    /// <summary>What the subgraph has published about something, in order.</summary>
    public async Task<string[]> EventsAsync(Guid aggregateId)
    {
        await using var db = CreateContext();
        return await db.Database
            .SqlQuery<string>(
                $"SELECT name AS \"Value\" FROM outbox_messages WHERE aggregate_id = {aggregateId} ORDER BY sequence")
            .ToArrayAsync();
    }

    public async Task<Town> NewTownAsync(int slotCapacity = 20)
    {
        var number = Interlocked.Increment(ref s_towns);
        var middle = new GeoPoint(-60 + (number * 0.5), 10);
        var zone = new DeliveryZone
        {
            Code = $"TOWN-{number}",
            Name = $"Town {number}",
            Country = "DE",
            PostalPrefixes = [$"{number:D5}"],
            Center = middle,
            Radius = 10_000,
            TimeZone = "Europe/Berlin",
            FirstHour = 8,
            LastHour = 22,
            SlotCapacity = slotCapacity,
            Fee = 390
        };
        var slots = SlotPlan.For(zone, new DateOnly(2026, 5, 5)).ToList();
        var warehouse = Guid.CreateVersion7();
        await using var db = CreateContext();
        db.Zones.Add(zone);
        db.Slots.AddRange(slots);
        db.PickupLocations.Add(new PickupLocation { WarehouseId = warehouse, Name = "Store", Location = middle });
        await db.SaveChangesAsync();
        return new Town(zone.Code, middle, warehouse, [.. slots.Select(slot => slot.Id)]);
    }

    /// <summary>A user with an address two kilometres from the warehouse, which the subgraph has learnt.</summary>
    public async Task<Buyer> NewBuyerAsync(Town town)
    {
        var buyer = new Buyer(Guid.CreateVersion7(), Guid.CreateVersion7(), town.North(2));
        Users.Addresses[buyer.AddressId] = new DeliveryAddress(
            buyer.AddressId, buyer.UserId, "Ada Example", "Some Street 1", null, "00000", "Town", null, "DE",
            buyer.Door, "Ring twice.");
        await RunAsync<AddressBook, bool>(async book =>
        {
            await book.LearnAsync(buyer.AddressId, CancellationToken.None);
            return true;
        });
        return buyer;
    }

    /// <summary>A courier who is online so many kilometres from the warehouse.</summary>
    public async Task<Courier> NewCourierAsync(Town town, double kilometres = 1, int capacity = 50)
    {
        var courier = Courier.Hire(
            Guid.CreateVersion7(), new CourierProfile("Colin", VehicleKind.Bicycle, capacity, [town.Zone]));
        await using var db = CreateContext();
        db.Couriers.Add(courier);
        db.Entry(courier).Property(one => one.IsOnline).CurrentValue = true;
        await db.SaveChangesAsync();
        await MoveAsync(courier, town.North(kilometres));
        return courier;
    }

    /// <summary>Puts a courier somewhere, however far that is.</summary>
    public Task MoveAsync(Courier courier, GeoPoint place)
        => RunAsync<CourierMap, PositionStorage>(
            map => map.StoreAsync(courier.Id, new CourierPosition(place, Clock.GetUtcNow(), null, null), isOnline: true));

    public Task PlanAsync(Guid orderId, Town town, Buyer buyer, Guid? slotId = null, int pieces = 3, Money? cash = null)
        => HandleAsync<PlanDelivery, Events.PlanDeliveryHandler>(new PlanDelivery(
            orderId, "O-1", buyer.UserId, buyer.AddressId, slotId, [town.WarehouseId], pieces, cash));

    public Task PackAsync(Guid orderId)
        => HandleAsync<OrderPacked, Events.OrderPackedHandler>(new OrderPacked(orderId, "O-1", Guid.CreateVersion7()));

    public Task CancelAsync(Guid orderId)
        => HandleAsync<CancelDelivery, Events.CancelDeliveryHandler>(new CancelDelivery(orderId));

    /// <summary>Offers what is due.</summary>
    public async Task OfferAsync()
    {
        while (await RunAsync<OfferRounds, int>(rounds => rounds.OfferNextAsync(CancellationToken.None)) > 0)
        {
        }
    }

    /// <summary>An order that is planned, packed and offered.</summary>
    public async Task<Guid> OfferedAsync(Town town, Buyer buyer, int pieces = 3, Money? cash = null)
    {
        var orderId = Guid.CreateVersion7();
        await PlanAsync(orderId, town, buyer, pieces: pieces, cash: cash);
        await PackAsync(orderId);
        await OfferAsync();
        return orderId;
    }

    /// <summary>A delivery that a courier has taken.</summary>
    public async Task<OrderDelivery> AssignedAsync(Town town, Buyer buyer, Courier courier, Money? cash = null)
    {
        var orderId = await OfferedAsync(town, buyer, cash: cash);
        await using var db = CreateContext();
        var offerId = await db.Offers
            .Where(offer => offer.CourierId == courier.Id && offer.Status == OfferStatus.Open)
            .Select(offer => offer.Id)
            .SingleAsync();
        await AcceptAsync(offerId, courier);
        return await FindAsync(orderId);
    }

    /// <summary>A delivery whose courier is at the door.</summary>
    public async Task<OrderDelivery> ArrivedAsync(Town town, Buyer buyer, Courier courier, Money? cash = null)
    {
        var delivery = await AssignedAsync(town, buyer, courier, cash);
        await WorkAsync(work => work.PickUpAsync(delivery.Id, courier.Id, CancellationToken.None));
        await WorkAsync(work => work.StartAsync(delivery.Id, courier.Id, CancellationToken.None));
        return await WorkAsync(work => work.ArriveAsync(delivery.Id, courier.Id, CancellationToken.None));
    }

    public Task<OrderDelivery> AcceptAsync(Guid offerId, Courier courier)
        => RunAsync<OfferAnswers, OrderDelivery>(
            answers => answers.AcceptAsync(offerId, courier.Id, CancellationToken.None));

    public Task<OrderDelivery> WorkAsync(Func<CourierWork, Task<OrderDelivery>> work) => RunAsync(work);

    public async Task<OrderDelivery> FindAsync(Guid orderId)
    {
        await using var db = CreateContext();
        return await db.Deliveries.AsNoTracking().SingleAsync(delivery => delivery.OrderId == orderId);
    }

    /// <summary>Who has been asked about an order, the nearest first, and what became of it.</summary>
    public async Task<(Guid Courier, OfferStatus Status)[]> AskedAsync(Guid orderId)
    {
        await using var db = CreateContext();
        var rows = await (
            from offer in db.Offers
            join delivery in db.Deliveries on offer.DeliveryId equals delivery.Id
            where delivery.OrderId == orderId
            orderby offer.Round, offer.Distance
            select new { offer.CourierId, offer.Status }).ToListAsync();
        return [.. rows.Select(row => (row.CourierId, row.Status))];
    }

    private WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args).AddDelivery();
        builder.Services.AddSingleton<IUserDirectory>(Users);
        builder.Services.AddSingleton<TimeProvider>(Clock);

        foreach (var loop in builder.Services
            .Where(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Name.StartsWith("DueWorkLoop", StringComparison.Ordinal) == true)
            .ToList())
        {
            builder.Services.Remove(loop);
        }

        return builder.Build().MapDelivery();
    }
}
