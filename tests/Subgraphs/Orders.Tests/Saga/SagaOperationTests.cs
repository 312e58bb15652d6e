using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using Microsoft.EntityFrameworkCore;
using static EShop.Orders.Saga.Tests.SagaShop;

namespace EShop.Orders.Saga.Tests;

/// <summary>What happens when others do not answer, and what people can do about it.</summary>
public sealed class SagaOperationTests(SagaShop shop) : IClassFixture<SagaShop>
{
    [Fact]
    public async Task Commands_are_repeated_ever_later_until_they_are_answered()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.ReservingStock);

        foreach (var seconds in new[] { 30, 60, 120, 240, 300, 300 })
        {
            var before = (await shop.MessagesAsync(id)).Count;
            await shop.PassAsync(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(before, (await shop.MessagesAsync(id)).Count);
            await shop.PassAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(["ReserveStock"], await shop.MessagesAfterAsync(id, before));
        }

        await shop.TellAsync(Reserved(id));
        Assert.Equal((0, SagaStep.AuthorizingPayment), ((await shop.SagaAsync(id)).Attempts, (await shop.SagaAsync(id)).Step));
    }

    [Theory]
    [InlineData(SagaStep.AuthorizingPayment, "AuthorizePayment")]
    [InlineData(SagaStep.Confirming, "ConfirmStock", "PlanDelivery")]
    [InlineData(SagaStep.Capturing, "CapturePayment")]
    public async Task Every_command_of_a_step_is_repeated(SagaStep step, params string[] commands)
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, step);
        var before = (await shop.MessagesAsync(id)).Count;

        await shop.PassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(commands, await shop.MessagesAfterAsync(id, before));
    }

    [Fact]
    public async Task What_undoes_is_repeated_too()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPacking);
        await shop.Services.ChangeAsync(id, order => order.Cancel(CancellationReason.CustomerRequest));

        await shop.PassAsync(TimeSpan.FromSeconds(30));
        await shop.TellAsync(DeliveryCancelled(id));
        await shop.PassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(
            ["CancelDelivery", "CancelDelivery", "ReleaseStock", "VoidPayment", "ReleaseStock", "VoidPayment"],
            await shop.MessagesAfterAsync(id, 6));
    }

    [Fact]
    public async Task While_users_is_down_it_is_asked_again_and_the_customer_may_cancel()
    {
        shop.Directory.IsDown = true;
        var (id, other) = (await shop.PlaceAsync(), await shop.PlaceAsync());

        await shop.PassAsync(TimeSpan.Zero);
        var saga = await shop.SagaAsync(id);
        Assert.Equal((SagaStep.FindingAddress, 1), (saga.Step, saga.Attempts));
        Assert.Equal("Users does not answer: HttpRequestException.", saga.LastError);
        Assert.Equal(TimeSpan.FromSeconds(10), saga.DueAt - shop.Clock.GetUtcNow());
        await shop.Services.ChangeAsync(other, order => order.Cancel(CancellationReason.CustomerRequest));
        Assert.Equal(OrderStatus.Cancelled, (await shop.OrderAsync(other)).Status);

        shop.Directory.IsDown = false;
        await shop.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(SagaStep.ReservingStock, (await shop.SagaAsync(id)).Step);
        Assert.Null((await shop.SagaAsync(id)).LastError);
    }

    [Fact]
    public async Task An_order_to_an_address_that_is_gone_is_cancelled()
    {
        var quote = Quotes.Of(Guid.NewGuid(), shop.Clock.GetUtcNow().AddMinutes(1), (1, 100));
        shop.Directory.Add(quote.AddressId, Guid.NewGuid());
        var id = await shop.Services.PlaceAsync(quote);

        await shop.PassAsync(TimeSpan.Zero);

        var order = await shop.OrderAsync(id);
        Assert.Equal(
            (OrderStatus.Cancelled, CancellationReason.DeliveryImpossible),
            (order.Status, order.CancellationReason));
        Assert.Equal(["OrderPlaced", "OrderCancelled"], await shop.MessagesAsync(id));
    }

    [Fact]
    public async Task Money_that_cannot_be_taken_is_a_case_that_a_retry_settles()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Capturing);
        await shop.TellAsync(new PaymentCaptureFailed(id, id, id, Euro(2045)));
        await shop.TellAsync(new PaymentCaptureFailed(id, id, id, Euro(2045)));
        Assert.Equal([OrderCaseKind.CaptureFailed], await shop.OpenCasesAsync(id));
        await shop.TellAsync(Completed(id));
        Assert.Equal(OrderStatus.Delivered, (await shop.OrderAsync(id)).Status);

        await shop.Services.ChangeAsync(id, order => order.Retry());
        await shop.TellAsync(Captured(id));

        Assert.Equal(["CapturePayment", "OrderDelivered", "CapturePayment"], await shop.MessagesAfterAsync(id, 8));
        Assert.Empty(await shop.OpenCasesAsync(id));
        Assert.Equal(2045, (await shop.OrderAsync(id)).CapturedAmount);
    }

    [Fact]
    public async Task What_cannot_be_handed_over_is_taken_back_by_an_operator_and_paid_back()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Delivering);
        await Assert.ThrowsAsync<OrderStateException>(() => shop.Services.ChangeAsync(id, order => order.Compensate()));
        await shop.TellAsync(new DeliveryFailed(id, id, id, id, DeliveryFailure.NobodyHome));
        Assert.Equal([OrderCaseKind.DeliveryFailed], await shop.OpenCasesAsync(id));

        await shop.Services.ChangeAsync(id, order => order.Compensate());
        Assert.Equal(OrderStatus.Returned, (await shop.OrderAsync(id)).Status);
        await shop.TellAsync(new PaymentRefunded(id, id, id, await ReturnAsync(id), Euro(2045), Euro(2045)));

        await shop.TellAsync(DeliveryCancelled(id));

        Assert.Equal(
            ["CancelDelivery", "ReturnApproved", "RefundPayment", "OrderRefunded"], await shop.MessagesAfterAsync(id, 9));
        Assert.Equal(OrderStatus.Refunded, (await shop.OrderAsync(id)).Status);
        Assert.Equal(SagaStep.Finished, (await shop.SagaAsync(id)).Step);
        Assert.Empty(await shop.OpenCasesAsync(id));
    }

    [Fact]
    public async Task What_is_brought_again_is_not_taken_back_while_a_courier_has_it()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Delivering);
        await shop.TellAsync(new DeliveryFailed(id, id, id, id, DeliveryFailure.NobodyHome));

        await shop.TellAsync(PickedUp(id));
        await Assert.ThrowsAsync<OrderStateException>(() => shop.Services.ChangeAsync(id, order => order.Compensate()));
        await shop.TellAsync(Arrived(id));
        await Assert.ThrowsAsync<OrderStateException>(() => shop.Services.ChangeAsync(id, order => order.Compensate()));
        await shop.TellAsync(Completed(id));

        Assert.Equal(OrderStatus.Delivered, (await shop.OrderAsync(id)).Status);
        Assert.Equal(["OrderDelivered"], await shop.MessagesAfterAsync(id, 9));
        Assert.Empty(await shop.OpenCasesAsync(id));
    }

    [Fact]
    public async Task What_leaves_again_after_it_was_taken_back_is_a_case()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Delivering);
        await shop.TellAsync(new DeliveryFailed(id, id, id, id, DeliveryFailure.NobodyHome));
        await shop.Services.ChangeAsync(id, order => order.Compensate());
        Assert.Empty(await shop.OpenCasesAsync(id));

        // The courier was faster than the word that nobody is to bring it.
        await shop.TellAsync(PickedUp(id));

        Assert.Equal([OrderCaseKind.UnexpectedHandover], await shop.OpenCasesAsync(id));
        Assert.Equal(OrderStatus.Returned, (await shop.OrderAsync(id)).Status);
    }

    [Fact]
    public async Task An_operator_ends_what_nobody_answers()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AuthorizingPayment);

        await shop.Services.ChangeAsync(id, order => order.Compensate());

        Assert.Equal(SagaStep.Undoing, (await shop.SagaAsync(id)).Step);
        Assert.Equal(CancellationReason.StaffDecision, (await shop.OrderAsync(id)).CancellationReason);
    }

    [Fact]
    public async Task What_courier_and_order_do_not_agree_on_is_a_case()
    {
        var (early, cancelled) = (await shop.PlaceAsync(), await shop.PlaceAsync());
        await shop.ReachAsync(early, SagaStep.AwaitingPacking);
        await shop.Services.ChangeAsync(cancelled, order => order.Cancel(CancellationReason.CustomerRequest));

        await shop.TellAsync(PickedUp(early));
        await shop.TellAsync(PickedUp(cancelled));
        await shop.TellAsync(new NoCourierAvailable(early, early, early));

        Assert.Equal(
            [OrderCaseKind.NoCourier, OrderCaseKind.UnexpectedHandover],
            (await shop.OpenCasesAsync(early)).Order().ToList());
        Assert.Equal([OrderCaseKind.UnexpectedHandover], await shop.OpenCasesAsync(cancelled));
        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(early)).Status);
    }

    [Fact]
    public async Task An_order_that_costs_nothing_needs_no_payment()
    {
        var paid = Quotes.Of(Guid.NewGuid(), shop.Clock.GetUtcNow().AddMinutes(1), (1, 0));
        var free = paid with { DeliveryFee = 0, Total = 0 };
        shop.Directory.Add(free.AddressId, free.UserId);
        var id = await shop.Services.PlaceAsync(free);
        await shop.PassAsync(TimeSpan.Zero);
        await shop.TellAsync(Reserved(id));
        await shop.TellAsync(StockConfirmed(id));
        await shop.TellAsync(Planned(id));
        await shop.Services.ChangeAsync(id, order => order.Pack());
        await shop.TellAsync(Completed(id));

        Assert.Equal(
            [
                "OrderPlaced", "ReserveStock", "ConfirmStock", "PlanDelivery", "OrderConfirmed", "OrderPacked",
                "OrderShipped", "OrderDelivered"
            ],
            await shop.MessagesAsync(id));
        Assert.Equal(SagaStep.Finished, (await shop.SagaAsync(id)).Step);
    }

    private async Task<Guid> ReturnAsync(Guid orderId)
    {
        await using var db = shop.CreateContext();
        return await db.OrderReturns.Where(one => one.OrderId == orderId).Select(one => one.Id).SingleAsync();
    }
}
