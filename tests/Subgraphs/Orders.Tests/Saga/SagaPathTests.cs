using System.Text.Json;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using Microsoft.EntityFrameworkCore;
using static EShop.Orders.Saga.Tests.SagaShop;

namespace EShop.Orders.Saga.Tests;

public sealed class SagaPathTests(SagaShop shop) : IClassFixture<SagaShop>
{
    private static readonly string[] s_confirmed =
    [
        "OrderPlaced", "ReserveStock", "AuthorizePayment", "ConfirmStock", "PlanDelivery", "OrderConfirmed"
    ];

    private static readonly string[] s_delivered =
        [.. s_confirmed, "OrderPacked", "OrderShipped", "CapturePayment", "OrderDelivered"];

    [Fact]
    public async Task All_goes_well()
    {
        var id = await shop.PlaceAsync();

        await shop.ReachAsync(id, SagaStep.Finished);

        Assert.Equal(s_delivered, await shop.MessagesAsync(id));
        var order = await shop.OrderAsync(id);
        Assert.Equal((OrderStatus.Delivered, 2045L, 0L), (order.Status, order.CapturedAmount, order.RefundedAmount));
        Assert.Equal(
            [
                (1, OrderTimelineKind.Placed, OrderStatus.Placed),
                (2, OrderTimelineKind.StockReserved, OrderStatus.Placed),
                (3, OrderTimelineKind.PaymentAuthorized, OrderStatus.Placed),
                (4, OrderTimelineKind.Confirmed, OrderStatus.Confirmed),
                (5, OrderTimelineKind.Packed, OrderStatus.Packed),
                (6, OrderTimelineKind.Shipped, OrderStatus.Shipped),
                (7, OrderTimelineKind.OutForDelivery, OrderStatus.OutForDelivery),
                (8, OrderTimelineKind.Delivered, OrderStatus.Delivered)
            ],
            await TimelineAsync(id));
        Assert.Empty(await shop.OpenCasesAsync(id));
    }

    [Fact]
    public async Task What_travels_names_no_address()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPacking);

        var near = JsonElement.Parse(await shop.PayloadAsync(id, "ReserveStock")).GetProperty("near");
        var plan = JsonElement.Parse(await shop.PayloadAsync(id, "PlanDelivery"));

        Assert.Equal((52.5, 13.4), (near.GetProperty("latitude").GetDouble(), near.GetProperty("longitude").GetDouble()));
        Assert.Equal(5, plan.GetProperty("pieces").GetInt32());
        Assert.Equal(Warehouse, plan.GetProperty("warehouseIds")[0].GetGuid());
        await using var db = shop.CreateContext();
        Assert.Equal("Ada Lovelace", (await db.OrderAddresses.SingleAsync(address => address.OrderId == id)).Recipient);
        Assert.False(await db.Database
            .SqlQuery<bool>(
                $"""SELECT bool_or(payload::text ~ 'Lovelace|Linden|10117') AS "Value" FROM outbox_messages""")
            .SingleAsync());
    }

    [Fact]
    public async Task Without_stock_there_is_no_order()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.ReservingStock);

        await shop.TellAsync(new StockReservationFailed(id, []));

        await AssertCancelledAsync(id, CancellationReason.OutOfStock, "OrderPlaced", "ReserveStock", "OrderCancelled");
    }

    [Fact]
    public async Task A_declined_payment_gives_the_stock_back_first()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AuthorizingPayment);

        await shop.TellAsync(new PaymentDeclined(id, id, id, DeclineReason.InsufficientFunds));

        Assert.Equal((OrderStatus.Placed, SagaStep.Undoing), await StateAsync(id));
        await shop.TellAsync(Released(id));
        await AssertCancelledAsync(
            id,
            CancellationReason.PaymentDeclined,
            "OrderPlaced", "ReserveStock", "AuthorizePayment", "ReleaseStock", "OrderCancelled");
    }

    [Fact]
    public async Task A_challenge_that_is_met_is_a_payment()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AuthorizingPayment);

        await shop.TellAsync(new PaymentChallenged(id, id, id, shop.Clock.GetUtcNow().AddMinutes(10)));
        Assert.Equal((OrderStatus.Placed, SagaStep.AwaitingChallenge), await StateAsync(id));
        await shop.PassAsync(TimeSpan.FromMinutes(9));
        await shop.TellAsync(Authorized(id));
        await shop.TellAsync(Planned(id));
        await shop.TellAsync(StockConfirmed(id));

        Assert.Equal(s_confirmed, await shop.MessagesAsync(id));
    }

    [Fact]
    public async Task A_challenge_ends_after_ten_minutes()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AuthorizingPayment);
        await shop.TellAsync(new PaymentChallenged(id, id, id, shop.Clock.GetUtcNow().AddMinutes(10)));

        await shop.PassAsync(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Assert.Equal((OrderStatus.Placed, SagaStep.AwaitingChallenge), await StateAsync(id));
        await shop.PassAsync(TimeSpan.FromMilliseconds(1));

        await AssertUndoneAsync(id, CancellationReason.PaymentTimeout, "ReleaseStock", "VoidPayment");
    }

    [Fact]
    public async Task A_payment_takes_a_quarter_of_an_hour_at_most()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AuthorizingPayment);

        await shop.PassAsync(TimeSpan.FromMinutes(14));
        Assert.Equal((OrderStatus.Placed, SagaStep.AuthorizingPayment), await StateAsync(id));
        await shop.PassAsync(TimeSpan.FromMinutes(1));

        await AssertUndoneAsync(id, CancellationReason.PaymentTimeout, "ReleaseStock", "VoidPayment");
    }

    [Fact]
    public async Task An_expired_reservation_is_no_order()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Confirming);
        await shop.TellAsync(Planned(id));

        await shop.TellAsync(new ReservationExpired(id, id));
        Assert.Equal((OrderStatus.Placed, SagaStep.CancellingDelivery), await StateAsync(id));
        await shop.TellAsync(DeliveryCancelled(id));
        await shop.TellAsync(Voided(id));

        Assert.Equal(
            ["CancelDelivery", "VoidPayment", "OrderCancelled"],
            await shop.MessagesAfterAsync(id, 5));
        Assert.Equal(CancellationReason.OutOfStock, (await shop.OrderAsync(id)).CancellationReason);
    }

    [Fact]
    public async Task What_nobody_can_bring_is_given_back()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.Confirming);

        await shop.TellAsync(new DeliveryRefused(id, id));
        Assert.Equal((OrderStatus.Placed, SagaStep.AwaitingAnswer), await StateAsync(id));
        await shop.TellAsync(StockConfirmed(id));

        await AssertUndoneAsync(id, CancellationReason.DeliveryImpossible, "ReleaseStock", "VoidPayment");
    }

    [Theory]
    [InlineData(SagaStep.FindingAddress)]
    [InlineData(SagaStep.ReservingStock, "ReleaseStock")]
    [InlineData(SagaStep.AuthorizingPayment, "ReleaseStock", "VoidPayment")]
    [InlineData(SagaStep.Confirming, "CancelDelivery", "ReleaseStock", "VoidPayment")]
    [InlineData(SagaStep.AwaitingPacking, "CancelDelivery", "ReleaseStock", "VoidPayment")]
    [InlineData(SagaStep.AwaitingPickup, "CancelDelivery", "ReleaseStock", "VoidPayment")]
    public async Task An_order_can_be_cancelled_at_every_step_until_it_leaves(SagaStep step, params string[] undone)
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, step);
        var before = (await shop.MessagesAsync(id)).Count;

        await shop.Services.ChangeAsync(id, order => order.Cancel(CancellationReason.CustomerRequest));
        await AnswerAsync(id, step);

        Assert.Equal([.. undone, "OrderCancelled"], await shop.MessagesAfterAsync(id, before));
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Finished), await StateAsync(id));
        Assert.Equal(CancellationReason.CustomerRequest, (await shop.OrderAsync(id)).CancellationReason);
        Assert.All((await shop.OrderAsync(id)).Lines, line => Assert.Equal(line.Quantity, line.Cancelled));
    }

    [Theory]
    [InlineData(SagaStep.Capturing, OrderStatus.Shipped)]
    [InlineData(SagaStep.Delivering, OrderStatus.Shipped)]
    [InlineData(SagaStep.Finished, OrderStatus.Delivered)]
    public async Task An_order_that_has_left_cannot_be_cancelled(SagaStep step, OrderStatus status)
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, step);
        var before = await shop.MessagesAsync(id);

        await Assert.ThrowsAsync<OrderStateException>(
            () => shop.Services.ChangeAsync(id, order => order.Cancel(CancellationReason.CustomerRequest)));

        Assert.Equal((status, step), await StateAsync(id));
        Assert.Equal(before, await shop.MessagesAsync(id));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_not_waited_for_for_ever()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.ReservingStock);
        await shop.Services.ChangeAsync(id, order => order.Cancel(CancellationReason.CustomerRequest));
        Assert.Equal((OrderStatus.Placed, SagaStep.AwaitingAnswer), await StateAsync(id));

        await shop.PassAsync(SagaTimes.Answer);
        Assert.Equal((OrderStatus.Placed, SagaStep.Undoing), await StateAsync(id));
        await shop.TellAsync(new StockReservationFailed(id, []));
        await shop.TellAsync(Released(id));

        Assert.Equal(["ReleaseStock", "OrderCancelled"], await shop.MessagesAfterAsync(id, 2));
    }

    [Fact]
    public async Task A_payment_after_the_cancellation_is_given_back_and_an_old_void_is_not_taken_for_a_new_one()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AuthorizingPayment);
        await shop.PassAsync(TimeSpan.FromMinutes(15));
        await shop.TellAsync(Released(id));
        await shop.TellAsync(Voided(id));
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Finished), await StateAsync(id));
        var before = (await shop.MessagesAsync(id)).Count;

        await shop.TellAsync(Authorized(id));
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Undoing), await StateAsync(id));
        await shop.Services.HandleAsync(Voided(id), sequence: 1);
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Undoing), await StateAsync(id));
        await shop.TellAsync(Voided(id));

        Assert.Equal((OrderStatus.Cancelled, SagaStep.Finished), await StateAsync(id));
        Assert.Equal(["VoidPayment"], await shop.MessagesAfterAsync(id, before));
    }

    [Fact]
    public async Task Stock_that_comes_late_is_given_back()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.ReservingStock);
        await shop.TellAsync(new StockReservationFailed(id, []));
        var before = (await shop.MessagesAsync(id)).Count;

        await shop.TellAsync(Reserved(id));
        await shop.TellAsync(Released(id));

        Assert.Equal(["ReleaseStock"], await shop.MessagesAfterAsync(id, before));
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Finished), await StateAsync(id));
    }

    [Fact]
    public async Task A_courier_who_is_faster_than_a_cancellation_takes_the_goods_along()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPickup);
        await shop.Services.ChangeAsync(id, order => order.Cancel(CancellationReason.CustomerRequest));
        Assert.Equal((OrderStatus.Packed, SagaStep.CancellingDelivery), await StateAsync(id));

        await shop.TellAsync(PickedUp(id));

        Assert.Equal((OrderStatus.Shipped, SagaStep.Capturing), await StateAsync(id));
        Assert.Null((await shop.OrderAsync(id)).CancellationReason);
        Assert.Equal(["CancelDelivery", "OrderShipped", "CapturePayment"], await shop.MessagesAfterAsync(id, 7));
        Assert.Contains(OrderTimelineKind.CancellationFailed, (await TimelineAsync(id)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Every_news_may_come_many_times()
    {
        var id = await shop.PlaceAsync();
        await shop.Services.RunTimerAsync();

        foreach (var news in (IEnumerable<Func<Task>>)
        [
            () => shop.TellAsync(Reserved(id)),
            () => shop.TellAsync(Authorized(id)),
            () => shop.TellAsync(StockConfirmed(id)),
            () => shop.TellAsync(Planned(id)),
            () => (shop.SagaAsync(id).Result.Step == SagaStep.AwaitingPacking)
                ? shop.Services.ChangeAsync(id, order => order.Pack())
                : Task.CompletedTask,
            () => shop.TellAsync(new CourierAssigned(id, id, id, id)),
            () => shop.TellAsync(PickedUp(id)),
            () => shop.TellAsync(Captured(id)),
            () => shop.TellAsync(Arrived(id)),
            () => shop.TellAsync(Completed(id))
        ])
        {
            await news();
            await news();
            await news();
        }

        // The old ones once more, as after a replay.
        await shop.TellAsync(Reserved(id));
        await shop.TellAsync(StockConfirmed(id));
        await shop.TellAsync(Planned(id));
        await shop.TellAsync(PickedUp(id));
        Assert.Equal(s_delivered, await shop.MessagesAsync(id));
        Assert.Equal((OrderStatus.Delivered, SagaStep.Finished), await StateAsync(id));
        Assert.Empty(await shop.OpenCasesAsync(id));
    }

    [Fact]
    public async Task Who_has_delivered_has_picked_up_whatever_is_told_first()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPickup);

        await shop.Services.HandleAsync(Completed(id), sequence: 13);
        await shop.Services.HandleAsync(PickedUp(id), sequence: 11);
        await shop.Services.HandleAsync(Arrived(id), sequence: 12);
        await shop.TellAsync(Captured(id));

        Assert.Equal(
            ["OrderShipped", "OrderDelivered", "CapturePayment"],
            await shop.MessagesAfterAsync(id, s_confirmed.Length + 1));
        Assert.Equal((OrderStatus.Delivered, SagaStep.Finished), await StateAsync(id));
    }

    [Fact]
    public async Task A_courier_who_does_not_come_for_the_goods_leaves_them_where_they_are()
    {
        var id = await shop.PlaceAsync();
        await shop.ReachAsync(id, SagaStep.AwaitingPickup);
        var before = (await shop.MessagesAsync(id)).Count;

        await shop.TellAsync(new CourierAssigned(id, id, id, id));
        await shop.TellAsync(new CourierUnassigned(id, id, id, id));

        Assert.Equal(
            (OrderStatus.Packed, SagaStep.AwaitingPickup), ((await shop.OrderAsync(id)).Status, (await shop.SagaAsync(id)).Step));
        Assert.Equal([], await shop.MessagesAfterAsync(id, before));
        Assert.Empty(await shop.OpenCasesAsync(id));
        await using var db = shop.CreateContext();
        Assert.Equal(
            "CourierUnassigned",
            $"{await db.OrderTimelineEntries.Where(one => one.OrderId == id).OrderBy(one => one.Position).Select(one => one.Kind).LastAsync()}");

        await shop.TellAsync(PickedUp(id));
        Assert.Equal(OrderStatus.Shipped, (await shop.OrderAsync(id)).Status);
    }

    [Theory]
    [InlineData(OrderPaymentMethod.Card, "null")]
    [InlineData(OrderPaymentMethod.CashOnDelivery, """{"amount":1767,"currency":"Eur"}""")]
    public async Task What_is_cancelled_is_not_brought_however_it_is_paid(OrderPaymentMethod method, string cash)
    {
        var id = await shop.PlaceAsync(method);
        await shop.ReachAsync(id, SagaStep.AwaitingPacking);
        var before = (await shop.MessagesAsync(id)).Count;
        var line = (await shop.OrderAsync(id)).Lines.Single(one => one.Quantity == 2);

        await shop.Services.ChangeAsync(
            id, order => order.CancelLines([new LinePart(line.Id, 1)], CancellationReason.CustomerRequest));

        Assert.Equal(["ReleaseStock", "OrderCancelled", "PlanDelivery"], await shop.MessagesAfterAsync(id, before));
        var plan = JsonElement.Parse(await shop.PayloadAsync(id, "PlanDelivery"));
        Assert.Equal((4, cash), (plan.GetProperty("pieces").GetInt32(), plan.GetProperty("cashToCollect").GetRawText()));

        await shop.TellAsync(Planned(id));
        Assert.Equal(SagaStep.AwaitingPacking, (await shop.SagaAsync(id)).Step);
    }

    [Fact]
    public async Task Cash_is_taken_when_the_goods_are_there_and_counted()
    {
        var id = await shop.PlaceAsync(OrderPaymentMethod.CashOnDelivery);
        await shop.ReachAsync(id, SagaStep.AwaitingPickup);
        await shop.TellAsync(PickedUp(id));
        Assert.DoesNotContain("CapturePayment", await shop.MessagesAsync(id));

        await shop.TellAsync(Completed(id, cash: 2000));

        Assert.Equal("CapturePayment", (await shop.MessagesAsync(id))[^1]);
        Assert.Equal([OrderCaseKind.CashDiffers], await shop.OpenCasesAsync(id));
        await shop.TellAsync(Captured(id));
        Assert.Equal((OrderStatus.Delivered, SagaStep.Finished), await StateAsync(id));
    }

    private async Task AnswerAsync(Guid id, SagaStep step)
    {
        if (step == SagaStep.ReservingStock)
        {
            await shop.TellAsync(Reserved(id));
        }

        if (step == SagaStep.AuthorizingPayment)
        {
            Assert.Equal((OrderStatus.Placed, SagaStep.AwaitingAnswer), await StateAsync(id));
            await shop.TellAsync(Authorized(id));
        }

        if (step == SagaStep.Confirming)
        {
            await shop.TellAsync(Planned(id));
            Assert.Equal((OrderStatus.Placed, SagaStep.AwaitingAnswer), await StateAsync(id));
            await shop.TellAsync(StockConfirmed(id));
        }

        if (step >= SagaStep.Confirming)
        {
            Assert.Equal(SagaStep.CancellingDelivery, (await shop.SagaAsync(id)).Step);
            await shop.TellAsync(DeliveryCancelled(id));
        }

        if (step >= SagaStep.ReservingStock)
        {
            await shop.TellAsync(Released(id));
        }

        if (step >= SagaStep.AuthorizingPayment)
        {
            await shop.TellAsync(Voided(id));
        }
    }

    private async Task AssertUndoneAsync(Guid id, CancellationReason reason, params string[] undone)
    {
        Assert.Equal((OrderStatus.Placed, SagaStep.Undoing), await StateAsync(id));
        Assert.Equal(undone, (await shop.MessagesAsync(id))[^undone.Length..]);
        await shop.TellAsync(Voided(id));
        Assert.Equal((OrderStatus.Placed, SagaStep.Undoing), await StateAsync(id));
        await shop.TellAsync(Released(id));
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Finished), await StateAsync(id));
        Assert.Equal(reason, (await shop.OrderAsync(id)).CancellationReason);
        Assert.Equal("OrderCancelled", (await shop.MessagesAsync(id))[^1]);
    }

    private async Task AssertCancelledAsync(Guid id, CancellationReason reason, params string[] messages)
    {
        Assert.Equal((OrderStatus.Cancelled, SagaStep.Finished), await StateAsync(id));
        Assert.Equal(messages, await shop.MessagesAsync(id));
        Assert.Equal(reason, (await shop.OrderAsync(id)).CancellationReason);
    }

    private async Task<(OrderStatus, SagaStep)> StateAsync(Guid id)
        => ((await shop.OrderAsync(id)).Status, (await shop.SagaAsync(id)).Step);

    private async Task<List<(long, OrderTimelineKind Kind, OrderStatus)>> TimelineAsync(Guid id)
    {
        await using var db = shop.CreateContext();
        return [.. (await db.OrderTimelineEntries
                .Where(entry => entry.OrderId == id)
                .OrderBy(entry => entry.Position)
                .ToListAsync())
            .Select(entry => (entry.Position, entry.Kind, entry.Status))];
    }
}
