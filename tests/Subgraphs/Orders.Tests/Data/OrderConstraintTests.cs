using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Orders.Domain;
using EShop.Orders.Saga.Tests;
using EShop.Orders.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Orders.Data.Tests;

/// <summary>The database refuses what the domain refuses, and what nobody should ever try.</summary>
public sealed class OrderConstraintTests(SagaShop shop) : IClassFixture<SagaShop>
{
    [Theory]
    [InlineData("UPDATE order_lines SET cancelled = quantity + 1 WHERE order_id = {0}", "ck_order_lines_pieces")]
    [InlineData("UPDATE order_lines SET cancelled = 1, returned = quantity WHERE order_id = {0}", "ck_order_lines_pieces")]
    [InlineData("UPDATE order_lines SET return_requested = -1 WHERE order_id = {0}", "ck_order_lines_pieces")]
    [InlineData("UPDATE order_lines SET refunded = 1 WHERE order_id = {0}", "ck_order_lines_refunded")]
    [InlineData("UPDATE order_lines SET quantity = 0 WHERE order_id = {0}", "ck_order_lines_quantity")]
    [InlineData("UPDATE order_lines SET total = -1 WHERE order_id = {0}", "ck_order_lines_amounts")]
    [InlineData("UPDATE orders SET captured_amount = total + 1 WHERE id = {0}", "ck_orders_captured")]
    [InlineData("UPDATE orders SET refunded_amount = 1 WHERE id = {0}", "ck_orders_refunded")]
    [InlineData("UPDATE orders SET cancelled_amount = total + 1 WHERE id = {0}", "ck_orders_cancelled")]
    [InlineData("UPDATE orders SET status = 'Cancelled' WHERE id = {0}", "ck_orders_cancellation")]
    [InlineData("UPDATE orders SET number = 'lower' WHERE id = {0}", "ck_orders_number")]
    [InlineData("UPDATE orders SET tax = -1 WHERE id = {0}", "ck_orders_amounts")]
    [InlineData("UPDATE order_sagas SET open_releases = -1 WHERE order_id = {0}", "ck_order_sagas_counts")]
    public async Task What_cannot_be_is_refused(string sql, string constraint)
    {
        var id = await shop.PlaceAsync();
        await using var db = shop.CreateContext();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, id));

        Assert.Equal(constraint, refusal.ConstraintName);
    }

    [Fact]
    public async Task Of_packing_and_cancelling_at_the_same_time_both_happen_in_an_order_or_one_is_refused()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await shop.PlaceAsync();
            await shop.ReachAsync(id, SagaStep.AwaitingPacking);

            var packing = TryAsync(id, order => order.Pack());
            var cancelling = TryAsync(id, order => order.Cancel(CancellationReason.CustomerRequest));
            var outcomes = (await packing, await cancelling);

            Assert.True(outcomes.Item2);
            Assert.Equal(
                outcomes.Item1 ? OrderStatus.Packed : OrderStatus.Confirmed,
                (await shop.OrderAsync(id)).Status);
            Assert.Equal(SagaStep.CancellingDelivery, (await shop.SagaAsync(id)).Step);
        }
    }

    [Fact]
    public async Task Of_many_timers_each_saga_is_served_by_one()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shop.PlaceAsync()));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => shop.Services.RunTimerAsync()));

        foreach (var id in ids)
        {
            Assert.Equal(["OrderPlaced", "ReserveStock"], await shop.MessagesAsync(id));
        }
    }

    [Fact]
    public async Task An_erased_user_leaves_orders_without_a_person()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Finished);
        var user = (await shop.OrderAsync(id)).UserId;
        var (export, erasure, pseudonym) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        await shop.TellAsync(new DataExportRequested(user, export));
        await shop.TellAsync(new ErasureRequested(user, erasure, pseudonym));
        await shop.TellAsync(new ErasureRequested(user, erasure, pseudonym));

        Assert.Contains("\"records\":1", Compact(await shop.PayloadAsync(user, "UserDataExported")), StringComparison.Ordinal);
        Assert.Contains("\"subgraph\":\"orders\"", Compact(await shop.PayloadAsync(user, "UserDataErased")), StringComparison.Ordinal);
        var order = await shop.OrderAsync(id);
        Assert.Equal((pseudonym, null, 2045L), (order.UserId, order.PaymentMethodId, order.Total));
        await using var db = shop.CreateContext();
        var address = await db.OrderAddresses.SingleAsync(one => one.OrderId == id);
        Assert.Equal(
            (null, null, null, null, null, null, "DE"),
            (address.Recipient, address.Line1, address.PostalCode, address.City, address.Instructions, address.Location, address.Country));
        Assert.False(await db.OrderTimelineEntries.AnyAsync(entry => entry.UserId == user));
        Assert.False(await db.TimelineCounters.AnyAsync(counter => counter.UserId == user));
        Assert.Equal(8, await db.OrderTimelineEntries.CountAsync(entry => entry.UserId == pseudonym));
    }

    private static string Compact(string json) => json.Replace(" ", "", StringComparison.Ordinal);

    private async Task<bool> TryAsync(Guid id, Action<OrderProcess> change)
    {
        try
        {
            await Task.Run(() => shop.Services.ChangeAsync(id, change));
            return true;
        }
        catch (OrderStateException)
        {
            return false;
        }
    }
}
