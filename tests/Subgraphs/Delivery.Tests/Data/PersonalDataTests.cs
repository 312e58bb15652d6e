using EShop.Contracts.Events.Users;
using EShop.Delivery.Domain;
using EShop.Delivery.Events;
using EShop.Delivery.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data.Tests;

public sealed class PersonalDataTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task A_customer_is_forgotten_except_at_the_door_they_wait_behind()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var (over, open) = (Guid.CreateVersion7(), await host.ArrivedAsync(town, buyer, courier));
        await host.PlanAsync(over, town, buyer);
        await host.CancelAsync(over);
        var erasure = new ErasureRequested(buyer.UserId, Guid.CreateVersion7(), Guid.CreateVersion7());

        await host.HandleAsync<DataExportRequested, PrivacyHandler>(new(buyer.UserId, erasure.RequestId));
        await host.HandleAsync<ErasureRequested, PrivacyHandler>(erasure);
        await host.HandleAsync<ErasureRequested, PrivacyHandler>(erasure);

        Assert.Equal((erasure.PseudonymId, null), await TracesAsync(over));
        Assert.Equal((buyer.UserId, "Ada Example"), await TracesAsync(open.OrderId));
        await using var db = host.CreateContext();
        Assert.False(await db.KnownAddresses.AnyAsync(address => address.UserId == buyer.UserId));
        Assert.Equal(["UserDataExported", "UserDataErased", "UserDataErased"], await host.EventsAsync(buyer.UserId));

        await host.WorkAsync(work => work.FailAsync(
            open.Id, courier.Id, Contracts.Events.Delivery.DeliveryFailure.NobodyHome, CancellationToken.None));
        Assert.Equal((erasure.PseudonymId, null), await TracesAsync(open.OrderId));
    }

    [Fact]
    public async Task A_courier_is_forgotten_with_every_step_on_the_map()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        await using var db = host.CreateContext();
        db.TrackPoints.Add(new TrackPoint { CourierId = courier.Id, At = host.Clock.GetUtcNow() });
        await db.SaveChangesAsync();

        await host.HandleAsync<ErasureRequested, PrivacyHandler>(
            new(courier.UserId, Guid.CreateVersion7(), Guid.CreateVersion7()));

        var left = await db.Couriers.AsNoTracking().SingleAsync(one => one.Id == courier.Id);
        Assert.Equal(("", false, false), (left.Name, left.IsOnline, left.IsActive));
        Assert.NotEqual(courier.UserId, left.UserId);
        Assert.False(await db.TrackPoints.AnyAsync(point => point.CourierId == courier.Id));
        Assert.Null(await host.RunAsync<Live.CourierMap, CourierPosition?>(map => map.FindAsync(courier.Id)));
    }

    private async Task<(Guid? UserId, string? Recipient)> TracesAsync(Guid orderId)
    {
        var delivery = await host.FindAsync(orderId);
        return (delivery.UserId, delivery.Destination?.Recipient);
    }
}
