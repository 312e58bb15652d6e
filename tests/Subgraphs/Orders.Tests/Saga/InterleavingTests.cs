using EShop.Contracts.Events.Orders;
using EShop.Orders.Domain;

namespace EShop.Orders.Saga.Tests;

/// <summary>
/// Random worlds: answers in any order, repeated, late; cancellations, packing, couriers and clocks at any time. Whatever
/// happens, in the end goods, money and delivery agree with the order.
/// </summary>
public sealed class InterleavingTests
{
    private const int Worlds = 5_000;

    [Fact]
    public void Goods_money_and_delivery_agree_with_the_order_in_the_end()
    {
        var ends = new Dictionary<OrderStatus, int>();

        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new OrderWorld(seed);

            for (var step = 0; step < seed % 150; step++)
            {
                world.Step();
            }

            world.Drain();
            AssertAgree(seed, world);
            ends[world.Order.Status] = ends.GetValueOrDefault(world.Order.Status) + 1;
        }

        // The worlds go everywhere: else the test would prove little.
        Assert.Equal(
            [
                OrderStatus.Confirmed, OrderStatus.Packed, OrderStatus.Shipped, OrderStatus.OutForDelivery,
                OrderStatus.Delivered, OrderStatus.Cancelled
            ],
            ends.Keys.Order());
        Assert.All(ends.Values, count => Assert.True(count > 20));
    }

    private static void AssertAgree(int seed, OrderWorld world)
    {
        var told = $"World {seed}: {world.Order.Status}, {world.Saga.Step}, stock {world.Inventory.Now}, "
            + $"money {world.Payments.Now}, delivery {world.Delivery.Now}, cases {string.Join(' ', world.Cases)}";

        if (world.Order.Status == OrderStatus.Cancelled)
        {
            Assert.True(!world.Inventory.HasPieces, told);
            Assert.True(world.Payments.Now is not (FakePayments.State.Authorized or FakePayments.State.Captured), told);
            Assert.True(world.Delivery.Now is not FakeDelivery.State.Planned, told);
            Assert.True(world.Delivery.Now < FakeDelivery.State.PickedUp, told);
            Assert.Single(world.Published.OfType<OrderCancelled>(), message => message.IsWhole);
            Assert.Equal(SagaStep.Finished, world.Saga.Step);
            Assert.Equal(world.Order.Total, world.Order.CancelledAmount);
            return;
        }

        Assert.True(world.Inventory.Now == FakeInventory.State.Confirmed, told);
        Assert.True(world.Inventory.Pieces == world.Order.Lines.Sum(line => line.Quantity - line.Cancelled), told);
        Assert.True(world.Payments.Now is FakePayments.State.Authorized or FakePayments.State.Captured, told);
        Assert.Single(world.Published.OfType<OrderConfirmed>());
        Assert.Equal(SagaGoal.Fulfil, world.Saga.Goal);

        if (world.Order.Status == OrderStatus.Delivered)
        {
            Assert.Single(world.Published.OfType<OrderDelivered>());
            Assert.True(
                world.Payments.Captured == world.Order.Payable || world.Cases.Contains(OrderCaseKind.CaptureFailed),
                told);
        }
    }
}
