using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.CourierSimulator;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Users;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Delivery.Tests.Simulator;

/// <summary>The simulated couriers work with the subgraph itself, with its own clock and its loops.</summary>
public sealed class CourierSimulatorTests : IAsyncLifetime
{
    private static readonly int[] s_couriers = [1, 5, 6, 7, 8];

    private readonly FakeUserDirectory _users = new();
    private Dictionary<string, string> _settings = [];
    private TestDatabase? _database;
    private StandInGateway? _gateway;
    private SubgraphHost? _subgraph;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _settings = new Dictionary<string, string>(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Delivery"] = _database.ConnectionString,
            ["Demo:Seed"] = "true",
            ["Delivery:MaxUpdatesPerTenSeconds"] = "1000",
            ["Delivery:MaxCourierSpeed"] = "20000",
        };
        _gateway = await StandInGateway.StartAsync(s_couriers.Append(2).ToDictionary(
            ordinal => $"+4477009{ordinal:D5}",
            DemoIds.User));
        await StartSubgraphAsync();
    }

    public async Task DisposeAsync()
    {
        await _gateway!.DisposeAsync();
        await _subgraph!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task An_order_is_packed_and_brought_although_the_shop_comes_late_and_is_killed_on_the_way()
    {
        var order = await PlanAsync();
        _gateway!.Unavailable = 5;
        await using var simulator = await StartAsync(doorPatience: "00:00:00.3", speedUp: "100");
        await Eventually.IsAsync(s_couriers.Length, OnlineAsync, TimeSpan.FromSeconds(60));
        _gateway.Confirmed = order;

        await Eventually.IsAsync(DeliveryStatus.EnRoute, () => StatusAsync(order), TimeSpan.FromSeconds(60));
        await _subgraph!.DisposeAsync();
        await StartSubgraphAsync();

        await Eventually.IsAsync(DeliveryStatus.Delivered, () => StatusAsync(order), TimeSpan.FromSeconds(60));
        await using var db = CreateContext();
        var delivery = await db.Deliveries.AsNoTracking().SingleAsync(one => one.OrderId == order);
        Assert.Equal(Contracts.Events.Delivery.DeliveryProof.Geofence, delivery.Proof);
        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "PickedUp", "CourierArrived", "DeliveryCompleted"],
            await db.Database.SqlQuery<string>(
                $"SELECT name AS \"Value\" FROM outbox_messages WHERE aggregate_id = {order} ORDER BY sequence").ToListAsync());
        Assert.Equal((5, 1, 6), (_gateway.Refused, _gateway.Mutations["packOrder"], _gateway.Mutations["verifyOtp"]));
        Assert.Equal(0, await db.Couriers.SumAsync(courier => courier.Load));
    }

    [Fact]
    public async Task At_the_door_a_courier_waits_for_the_code()
    {
        var order = await PlanAsync();
        _gateway!.Confirmed = order;
        await using var simulator = await StartAsync(doorPatience: "00:10:00", speedUp: "1000");
        await Eventually.IsAsync(DeliveryStatus.Arrived, () => StatusAsync(order), TimeSpan.FromSeconds(60));

        await using var db = CreateContext();
        var delivery = await db.Deliveries.AsNoTracking().SingleAsync(one => one.OrderId == order);
        await using (var scope = _subgraph!.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Handover>().DeliverAsync(
                delivery.Id,
                delivery.CourierId!.Value,
                new HandoverClaim(delivery.Code, PhotoUrl: null, CashCollected: false),
                CancellationToken.None);
        }

        Assert.Equal(DeliveryStatus.Delivered, await StatusAsync(order));
        Assert.False(_gateway.Mutations.ContainsKey("deliver"));
    }

    [Fact]
    public async Task Without_a_demo_nobody_works_and_without_a_shop_the_host_stays()
    {
        await using var idle = await SubgraphHost.ListenAsync(CourierSimulatorHost.Create);
        await using var lonely = await SubgraphHost.ListenAsync(CourierSimulatorHost.Create, new Dictionary<string, string>
        {
            ["Demo:Seed"] = "true",
            ["Gateway:Url"] = "http://127.0.0.1:1/graphql",
            ["Mailbox:Url"] = "http://127.0.0.1:1/mailbox/messages",
            ["Simulator:RetryDelay"] = "00:00:00.01",
        });

        foreach (var host in new[] { idle, lonely })
        {
            using var answer = await host.Http.GetAsync("/health/ready");
            Assert.True(answer.IsSuccessStatusCode);
        }

        Assert.Empty(_gateway!.Mutations);
    }

    private Task<SubgraphHost> StartAsync(string doorPatience, string speedUp)
        => SubgraphHost.ListenAsync(CourierSimulatorHost.Create, new Dictionary<string, string>
        {
            ["Demo:Seed"] = "true",
            ["Gateway:Url"] = new Uri(_gateway!.Address, "graphql").AbsoluteUri,
            ["Mailbox:Url"] = new Uri(_gateway.Address, "mailbox/messages").AbsoluteUri,
            ["Simulator:SpeedUp"] = speedUp,
            ["Simulator:DoorPatience"] = doorPatience,
            ["Simulator:StepInterval"] = "00:00:00.1",
            ["Simulator:PollInterval"] = "00:00:00.2",
            ["Simulator:AcceptDelay"] = "00:00:00.05",
            ["Simulator:PackDelay"] = "00:00:00.05",
            ["Simulator:RetryDelay"] = "00:00:00.2",
        });

    private async Task StartSubgraphAsync()
        => _gateway!.Subgraph = _subgraph = await SubgraphHost.StartAsync(Create, _settings);

    private WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args).AddDelivery();
        builder.Services.AddSingleton<IUserDirectory>(_users);
        return builder.Build().MapDelivery();
    }

    private async Task<Guid> PlanAsync()
    {
        var (order, user, address) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        _users.Addresses[address] = new DeliveryAddress(
            address, user, "Ada Example", "Musterstraße 1", null, "10115", "Berlin", null, "DE",
            new GeoPoint(52.5321, 13.3849), null);
        await RunAsync(planning => planning.PlanAsync(
            new PlanDelivery(order, "O-1", user, address, null, [DemoIds.Warehouse(0)], 4, null),
            CancellationToken.None));
        _gateway!.Pack = id => RunAsync(planning => planning.PackedAsync(id, CancellationToken.None));
        return order;
    }

    private async Task RunAsync(Func<DeliveryPlanning, Task> work)
    {
        await using var scope = _subgraph!.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliveryContext>().InTransactionAsync(
            _ => work(scope.ServiceProvider.GetRequiredService<DeliveryPlanning>()),
            CancellationToken.None);
    }

    private async Task<DeliveryStatus> StatusAsync(Guid order)
    {
        await using var db = CreateContext();
        return await db.Deliveries.Where(one => one.OrderId == order).Select(one => one.Status).SingleAsync();
    }

    private async Task<int> OnlineAsync()
    {
        await using var db = CreateContext();
        return await db.Couriers.CountAsync(courier => courier.IsOnline);
    }

    private DeliveryContext CreateContext()
        => new(new DbContextOptionsBuilder<DeliveryContext>().UseNpgsql(_database!.ConnectionString).Options);
}
