using System.Text.Json;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using Microsoft.EntityFrameworkCore;
using static EShop.Orders.Saga.Tests.SagaShop;

namespace EShop.Orders.Saga.Tests;

/// <summary>Pieces that are cancelled or given back, and the money for them.</summary>
public sealed class ReturnTests(SagaShop shop) : IClassFixture<SagaShop>
{
    [Fact]
    public async Task Some_pieces_are_cancelled_and_the_rest_is_paid()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPacking);
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 3).Id;

        await shop.Services.ChangeAsync(id, order => order.CancelLines([new(line, 2)], CancellationReason.CustomerRequest));
        await shop.TellAsync(Released(id));
        await shop.Services.ChangeAsync(id, order => order.Pack());
        await shop.TellAsync(PickedUp(id));

        Assert.Equal(["ReleaseStock", "OrderCancelled"], (await shop.MessagesAfterAsync(id, 6))[..2]);
        var capture = JsonElement.Parse(await shop.PayloadAsync(id, "CapturePayment")).GetProperty("amount");
        Assert.Equal(2045 - 667, capture.GetProperty("amount").GetInt64());
        Assert.Equal(SagaStock.Confirmed, (await shop.SagaAsync(id)).Stock);
    }

    [Fact]
    public async Task Who_cancels_all_pieces_cancels_the_order_also_after_some()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPacking);
        var lines = (await shop.OrderAsync(id)).Lines;
        await shop.Services.ChangeAsync(
            id, order => order.CancelLines([new(lines[0].Id, 1)], CancellationReason.CustomerRequest));

        await shop.Services.ChangeAsync(id, order => order.CancelLines(
            [.. lines.Select(line => new LinePart(line.Id, line.Quantity - (line.Id == lines[0].Id ? 1 : 0)))],
            CancellationReason.CustomerRequest));
        await shop.TellAsync(DeliveryCancelled(id));
        await shop.TellAsync(Voided(id));
        await shop.TellAsync(Released(id));
        Assert.Equal(SagaStep.Undoing, (await shop.SagaAsync(id)).Step);
        await shop.TellAsync(Released(id));

        var order = await shop.OrderAsync(id);
        Assert.Equal((OrderStatus.Cancelled, order.Total), (order.Status, order.CancelledAmount));
    }

    [Fact]
    public async Task Cash_that_is_less_after_a_cancellation_is_told_to_the_courier()
    {
        var id = await shop.PlaceAsync(OrderPaymentMethod.CashOnDelivery);
        await shop.ReachAsync(id, SagaStep.AwaitingPacking);
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 2).Id;

        await shop.Services.ChangeAsync(id, order => order.CancelLines([new(line, 1)], CancellationReason.CustomerRequest));

        var plan = JsonElement.Parse(await shop.PayloadAsync(id, "PlanDelivery"));
        Assert.Equal(2045 - 278, plan.GetProperty("cashToCollect").GetProperty("amount").GetInt64());
        Assert.Equal(4, plan.GetProperty("pieces").GetInt32());
    }

    [Fact]
    public async Task Some_pieces_come_back_then_the_others_and_in_the_end_all_is_paid_back()
    {
        var id = await DeliveredAsync();
        var lines = (await shop.OrderAsync(id)).Lines.OrderByDescending(line => line.Quantity).ToList();

        var first = await ReturnAsync(id, new LinePart(lines[0].Id, 1));
        Assert.Equal(OrderStatus.ReturnRequested, (await shop.OrderAsync(id)).Status);
        await shop.Services.ChangeAsync(id, order => order.ApproveReturn(first, restock: true));
        Assert.Equal((334, OrderStatus.Returned), (await AmountAsync(first), (await shop.OrderAsync(id)).Status));
        await shop.TellAsync(new PaymentRefunded(id, id, id, first, Euro(334), Euro(334)));
        await shop.TellAsync(new PaymentRefunded(id, id, id, first, Euro(334), Euro(334)));

        var second = await ReturnAsync(id, new LinePart(lines[0].Id, 2), new LinePart(lines[1].Id, 2));
        await shop.Services.ChangeAsync(id, order => order.ApproveReturn(second, restock: false));

        // With the last piece comes the delivery fee.
        Assert.Equal(2045 - 334, await AmountAsync(second));
        await shop.TellAsync(new PaymentRefunded(id, id, id, second, Euro(1711), Euro(2045)));

        var after = await shop.OrderAsync(id);
        Assert.Equal((OrderStatus.Refunded, 2045), (after.Status, after.RefundedAmount));
        Assert.All(after.Lines, line => Assert.Equal((line.Quantity, line.Quantity), (line.Returned, line.Refunded)));
        Assert.Equal(
            [
                "ReturnRequested", "ReturnApproved", "RefundPayment", "OrderRefunded",
                "ReturnRequested", "ReturnApproved", "RefundPayment", "OrderRefunded"
            ],
            await shop.MessagesAfterAsync(id, 10));
        Assert.Contains("\"isWhole\":true", (await shop.PayloadAsync(id, "OrderRefunded")).Replace(" ", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_can_be_given_back_once_unless_it_was_refused()
    {
        var id = await DeliveredAsync();
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 2);
        var refused = await ReturnAsync(id, new LinePart(line.Id, 2));
        await Assert.ThrowsAsync<OrderLinesException>(() => ReturnAsync(id, new LinePart(line.Id, 1)));

        await shop.Services.ChangeAsync(id, order => order.RejectReturn(refused, "It was worn."));
        Assert.Equal(OrderStatus.Delivered, (await shop.OrderAsync(id)).Status);
        await Assert.ThrowsAsync<OrderReturnDecidedException>(
            () => shop.Services.ChangeAsync(id, order => order.ApproveReturn(refused, restock: true)));

        await ReturnAsync(id, new LinePart(line.Id, 2));
        Assert.DoesNotContain("RefundPayment", await shop.MessagesAsync(id));
    }

    [Fact]
    public async Task Of_twenty_who_give_the_same_piece_back_at_the_same_time_one_may()
    {
        var id = await DeliveredAsync();
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 2);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await ReturnAsync(id, new LinePart(line.Id, 2));
                return true;
            }
            catch (OrderLinesException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, isAccepted => isAccepted);
        await using var db = shop.CreateContext();
        Assert.Equal(1, await db.OrderReturns.CountAsync(one => one.OrderId == id));
    }

    [Fact]
    public async Task What_is_owed_before_the_money_was_taken_is_paid_back_afterwards()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Capturing);
        await shop.TellAsync(Completed(id));
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 2);
        var back = await ReturnAsync(id, new LinePart(line.Id, 2));
        await shop.Services.ChangeAsync(id, order => order.ApproveReturn(back, restock: true));
        Assert.DoesNotContain("RefundPayment", await shop.MessagesAsync(id));

        await shop.TellAsync(Captured(id));

        Assert.Equal("RefundPayment", (await shop.MessagesAsync(id))[^1]);
        Assert.Equal(555, await AmountAsync(back));
    }

    [Fact]
    public async Task A_refund_that_fails_is_a_case_and_tried_again_by_an_operator()
    {
        var id = await DeliveredAsync();
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 2);
        var back = await ReturnAsync(id, new LinePart(line.Id, 1));
        await shop.Services.ChangeAsync(id, order => order.ApproveReturn(back, restock: true));
        await shop.TellAsync(new PaymentRefundFailed(id, id, id, back, Euro(278)));
        Assert.Equal([OrderCaseKind.RefundFailed], await shop.OpenCasesAsync(id));

        await shop.Services.ChangeAsync(id, order => order.Retry());
        await shop.TellAsync(new PaymentRefunded(id, id, id, back, Euro(278), Euro(278)));

        Assert.Empty(await shop.OpenCasesAsync(id));
        Assert.Equal((OrderStatus.Returned, 278L), ((await shop.OrderAsync(id)).Status, (await shop.OrderAsync(id)).RefundedAmount));
        Assert.Equal(SagaStep.Finished, (await shop.SagaAsync(id)).Step);
    }

    [Fact]
    public async Task Only_what_was_delivered_can_be_given_back()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Delivering);
        var line = (await shop.OrderAsync(id)).Lines[0];

        await Assert.ThrowsAsync<OrderStateException>(() => ReturnAsync(id, new LinePart(line.Id, 1)));
    }

    private async Task<Guid> DeliveredAsync()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Finished);
        return id;
    }

    private async Task<Guid> ReturnAsync(Guid orderId, params LinePart[] parts)
    {
        var id = Guid.CreateVersion7();
        await shop.Services.ChangeAsync(orderId, order => order.RequestReturn(id, ReturnReason.Unwanted, parts));
        return id;
    }

    private async Task<long> AmountAsync(Guid returnId)
    {
        await using var db = shop.CreateContext();
        return await db.OrderReturns.Where(one => one.Id == returnId).Select(one => one.Amount).SingleAsync();
    }
}
