using EShop.Contracts;

namespace EShop.Delivery.Domain.Tests;

public sealed class OrderDeliveryTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_way_from_the_plan_to_the_door()
    {
        var delivery = Planned();
        delivery.Search(s_now);
        delivery.Assign(Guid.NewGuid(), s_now);
        delivery.PickUp(s_now);
        delivery.Start(s_now);
        delivery.Arrive(s_now);
        Assert.True(delivery.TryCode(delivery.Code!));
        delivery.Complete(Contracts.Events.Delivery.DeliveryProof.Code, null, s_now);

        Assert.Equal((DeliveryStatus.Delivered, false), (delivery.Status, delivery.IsOpen));
    }

    [Fact]
    public void No_step_can_be_left_out()
    {
        Action<OrderDelivery>[] steps =
        [
            delivery => delivery.Assign(Guid.NewGuid(), s_now),
            delivery => delivery.PickUp(s_now),
            delivery => delivery.Start(s_now),
            delivery => delivery.Arrive(s_now),
            delivery => delivery.TryCode("0000"),
            delivery => delivery.FindNobody(s_now),
        ];

        Assert.All(steps, step => Assert.Throws<DeliveryTransitionException>(() => step(Planned())));
    }

    [Fact]
    public void Nothing_follows_on_the_end()
        => Assert.All(
            Enum.GetValues<DeliveryStatus>(),
            next => Assert.False(
                DeliveryTransitions.Allows(DeliveryStatus.Delivered, next)
                || DeliveryTransitions.Allows(DeliveryStatus.Cancelled, next)));

    [Fact]
    public void A_code_can_be_guessed_five_times()
    {
        var delivery = Planned();
        delivery.Search(s_now);
        delivery.Assign(Guid.NewGuid(), s_now);
        delivery.PickUp(s_now);
        delivery.Start(s_now);
        delivery.Arrive(s_now);

        for (var i = 0; i < HandoverCode.MaxAttempts; i++)
        {
            Assert.False(delivery.TryCode("wrong"));
        }

        Assert.Throws<HandoverCodeLockedException>(() => delivery.TryCode(delivery.Code!));
    }

    [Fact]
    public void Who_wants_to_be_forgotten_still_gets_the_goods()
    {
        var pseudonym = Guid.NewGuid();
        var delivery = Planned();
        var customer = delivery.UserId;

        delivery.Erase(pseudonym);
        Assert.Equal(customer, delivery.UserId);
        Assert.NotNull(delivery.Destination);
        delivery.Cancel(s_now);

        Assert.Equal(pseudonym, delivery.UserId);
        Assert.Null(delivery.Destination);
        Assert.Null(delivery.Code);
    }

    [Fact]
    public void An_estimate_grows_with_the_way_and_shrinks_with_speed()
    {
        var (home, near, far) = (new GeoPoint(52.5, 13.4), new GeoPoint(52.51, 13.4), new GeoPoint(52.55, 13.4));
        var estimate = new StreetEstimate();

        Assert.Equal(
            TimeSpan.FromSeconds(60 + 322),
            estimate.Between(home, near, VehicleKind.Bicycle, speed: null));
        Assert.True(
            estimate.Between(home, far, VehicleKind.Bicycle, null)
            > estimate.Between(home, near, VehicleKind.Bicycle, null));
        Assert.True(
            estimate.Between(home, far, VehicleKind.Bicycle, 9)
            < estimate.Between(home, far, VehicleKind.Bicycle, null));
        Assert.Equal(
            estimate.Between(home, far, VehicleKind.Bicycle, 0.2),
            estimate.Between(home, far, VehicleKind.Bicycle, null));
    }

    private static OrderDelivery Planned() => OrderDelivery.Plan(
        new DeliveryRequest(Guid.NewGuid(), Guid.NewGuid(), [], 1, null),
        new DeliveryRoute(
            Guid.NewGuid(),
            new DeliveryDestination("A", "B", null, "1", "C", "DE", null, null),
            null,
            s_now,
            s_now.AddHours(2)),
        s_now);
}
