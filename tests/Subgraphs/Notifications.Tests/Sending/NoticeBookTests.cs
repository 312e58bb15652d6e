using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Notifications;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Users;
using EShop.Notifications.Domain;
using EShop.Notifications.Events;
using EShop.Notifications.Tests;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Notifications.Sending.Tests;

public sealed class NoticeBookTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    [Fact]
    public async Task An_event_that_is_handled_fifty_times_at_once_is_told_once()
    {
        var order = CustomerOrder.New(host.Users.Add().UserId);
        var eventId = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => host.HandleAsync<OrderConfirmed, OrderNoticeHandler>(order.Confirmed, eventId))));
        await host.SendDueAsync();

        await host.AreAsync(order.UserId, "Email Sent, InApp Sent, Push Unreachable");
        Assert.Single(host.Mailbox.Read($"{order.UserId}"));
    }

    [Fact]
    public async Task A_replay_sends_nothing_twice()
    {
        var order = CustomerOrder.New(host.Users.Add().UserId);
        var eventId = Guid.CreateVersion7();
        await host.HandleAsync<OrderConfirmed, OrderNoticeHandler>(order.Confirmed, eventId);
        await host.SendDueAsync();
        await host.AreAsync(order.UserId, "Email Sent, InApp Sent, Push Unreachable");

        await host.HandleAsync<OrderConfirmed, OrderNoticeHandler>(order.Confirmed, eventId);
        await host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("Email Sent, InApp Sent, Push Unreachable", await host.StatesAsync(order.UserId));
        Assert.Single(host.Mailbox.Read($"{order.UserId}"));
    }

    [Fact]
    public async Task The_key_is_unique_whoever_writes()
    {
        var user = host.Users.Add().UserId;
        await host.NotifyAsync(NoticeKinds.OrderPacked, user, null, NoticeValue.Of(NoticeValue.OrderNumber, "A"));
        await using var db = host.CreateContext();
        var key = (await db.Notifications.SingleAsync(row => row.UserId == user)).DedupeKey;

        var exception = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notifications
                (id, dedupe_key, user_id, kind, category, channel, "values", status, attempts, due_at, created_at)
            VALUES ({Guid.NewGuid()}, {key}, {user}, 'x', 'Orders', 'InApp', '[]', 'Pending', 0, now(), now())
            """));

        Assert.Equal("ix_notifications_dedupe_key", exception.ConstraintName);
    }

    [Fact]
    public async Task What_leaves_the_shop_cannot_be_stored()
    {
        var user = host.Users.Add().UserId;
        await using var db = host.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notifications
                (id, dedupe_key, user_id, kind, category, channel, "values", status, attempts, due_at, created_at, text)
            VALUES ({Guid.NewGuid()}, 'k', {user}, 'x', 'Orders', 'Email', '[]', 'Pending', 0, now(), now(), 'Dear Ada')
            """));

        Assert.Equal("ck_notifications_text", exception.ConstraintName);
    }

    [Fact]
    public async Task An_event_before_its_order_waits_for_it()
    {
        var order = CustomerOrder.New(host.Users.Add().UserId);
        var arrived = new CourierArrived(order.OrderId, Guid.NewGuid(), order.UserId, Guid.NewGuid());

        await Assert.ThrowsAsync<OrderNotKnownException>(
            () => host.HandleAsync<CourierArrived, OrderProgressHandler>(arrived));
        Assert.Equal("", await host.StatesAsync(order.UserId));

        await host.HandleAsync<OrderPlaced, OrderNoticeHandler>(order.Placed);
        await host.HandleAsync<CourierArrived, OrderProgressHandler>(arrived);
        await host.SendDueAsync();
        await host.AreAsync(order.UserId, "InApp Sent, InApp Sent, Push Unreachable, Sms Sent");
        Assert.Equal(
            $"The courier with your order {order.Number} is at your door.",
            Assert.Single(host.Mailbox.Read($"{order.UserId}")).Text);
    }

    [Theory]
    [InlineData(CancellationReason.CustomerRequest, true, "order-cancelled")]
    [InlineData(CancellationReason.OutOfStock, true, "order-out-of-stock")]
    [InlineData(CancellationReason.PaymentTimeout, true, "order-unpaid")]
    [InlineData(CancellationReason.DeliveryImpossible, true, "order-undeliverable")]
    [InlineData(CancellationReason.CustomerRequest, false, "order-reduced")]
    public async Task A_cancellation_says_why(CancellationReason reason, bool isWhole, string kind)
    {
        var order = CustomerOrder.New(host.Users.Add().UserId);

        await host.HandleAsync<OrderCancelled, OrderNoticeHandler>(order.Cancelled(reason, isWhole));

        await using var db = host.CreateContext();
        var rows = await db.Notifications.Where(row => row.OrderId == order.OrderId).ToListAsync();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(kind, row.Kind));
    }

    [Fact]
    public async Task Everything_that_concerns_a_customer_is_told()
    {
        var user = host.Users.Add().UserId;
        var order = CustomerOrder.New(user);
        var (delivery, courier, payment) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var money = new Money(700, CurrencyCode.Eur);
        var soon = host.Clock.GetUtcNow().AddHours(1);

        await host.HandleAsync<UserRegistered, AccountNoticeHandler>(new(user, "en", "UTC"));
        await host.HandleAsync<OrderPlaced, OrderNoticeHandler>(order.Placed);
        await host.HandleAsync<PaymentChallenged, OrderProgressHandler>(new(order.OrderId, payment, user, soon));
        await host.HandleAsync<PaymentDeclined, OrderProgressHandler>(new(order.OrderId, payment, user, default));
        await host.HandleAsync<OrderConfirmed, OrderNoticeHandler>(order.Confirmed);
        await host.HandleAsync<OrderPacked, OrderNoticeHandler>(new(order.OrderId, order.Number, user));
        await host.HandleAsync<NoCourierAvailable, OrderProgressHandler>(new(order.OrderId, delivery, user));
        await host.HandleAsync<CourierAssigned, OrderProgressHandler>(new(order.OrderId, delivery, user, courier));
        await host.HandleAsync<OrderShipped, OrderNoticeHandler>(order.Shipped);
        await host.HandleAsync<DeliveryLate, OrderProgressHandler>(new(order.OrderId, delivery, user, soon));
        await host.HandleAsync<DeliveryFailed, OrderProgressHandler>(
            new(order.OrderId, delivery, user, courier, DeliveryFailure.NobodyHome));
        await host.HandleAsync<OrderDelivered, OrderNoticeHandler>(
            new(order.OrderId, order.Number, user, delivery, [], money));
        await host.HandleAsync<ReturnApproved, OrderProgressHandler>(
            new(order.OrderId, Guid.NewGuid(), user, [], money, Restock: true));
        await host.HandleAsync<OrderRefunded, OrderNoticeHandler>(
            new(order.OrderId, order.Number, user, Guid.NewGuid(), money, IsWhole: true));
        await host.HandleAsync<UserSuspended, AccountNoticeHandler>(new(user));
        await host.HandleAsync<UserReinstated, AccountNoticeHandler>(new(user));
        await host.HandleAsync<CartAbandoned, CartNoticeHandler>(
            new(Guid.NewGuid(), user, 3, money, host.Clock.GetUtcNow()));
        await host.SendDueAsync();

        await Eventually.IsAsync(0, () => CountAsync(user, NotificationStatus.Pending));
        Assert.Equal(0, await CountAsync(user, NotificationStatus.Failed));
        Assert.Equal(10, host.Mailbox.Read($"{user}").Count(message => message.Channel == "email"));
        Assert.Equal(3, host.Mailbox.Read($"{user}").Count(message => message.Channel == "sms"));
        Assert.DoesNotContain(host.Mailbox.Read($"{user}"), message => message.Text.Contains('{'));
        Assert.Equal(2, await CountAsync(user, NotificationStatus.Muted));
    }

    [Fact]
    public async Task That_a_courier_is_sought_is_told_once_however_often_nobody_is_found()
    {
        var user = host.Users.Add().UserId;
        var order = CustomerOrder.New(user);
        var delivery = Guid.NewGuid();
        await host.HandleAsync<OrderPlaced, OrderNoticeHandler>(order.Placed);

        await host.HandleAsync<NoCourierAvailable, OrderProgressHandler>(new(order.OrderId, delivery, user));
        await host.HandleAsync<NoCourierAvailable, OrderProgressHandler>(new(order.OrderId, delivery, user));

        await using var db = host.CreateContext();
        Assert.Equal(1, await db.Notifications.CountAsync(row => row.UserId == user && row.Kind == "courier-sought"));
    }

    [Fact]
    public async Task What_became_of_a_payment_is_told_once_however_often_it_is_answered()
    {
        var user = host.Users.Add().UserId;
        var order = CustomerOrder.New(user);
        var (payment, soon) = (Guid.NewGuid(), host.Clock.GetUtcNow().AddMinutes(10));
        await host.HandleAsync<OrderPlaced, OrderNoticeHandler>(order.Placed);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await host.HandleAsync<PaymentChallenged, OrderProgressHandler>(new(order.OrderId, payment, user, soon));
            await host.HandleAsync<PaymentDeclined, OrderProgressHandler>(new(order.OrderId, payment, user, default));
        }

        await using var db = host.CreateContext();
        var kinds = await db.Notifications.Where(row => row.OrderId == order.OrderId && row.Channel == NotificationChannel.InApp)
            .Select(row => row.Kind).Order().ToListAsync();
        Assert.Equal(["order-placed", "payment-challenged", "payment-declined"], kinds);
    }

    [Fact]
    public async Task A_guest_is_not_reminded_and_staff_are_told_of_low_stock()
    {
        var staff = Guid.CreateVersion7();
        await using var other = await NotificationsHost.WithAsync(new() { ["Notifications:StockAlertUserIds:0"] = $"{staff}" });

        await other.HandleAsync<CartAbandoned, CartNoticeHandler>(
            new(Guid.NewGuid(), null, 3, new Money(1, CurrencyCode.Eur), other.Clock.GetUtcNow()));
        await other.HandleAsync<StockLow, StockNoticeHandler>(
            new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 2, 10));

        await using var db = other.CreateContext();
        var rows = await db.Notifications.ToListAsync();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((staff, "stock-low"), (row.UserId, row.Kind)));
    }

    [Fact]
    public async Task Staff_are_told_of_stranded_goods_once_for_each_time_that_they_are_stranded()
    {
        var customer = host.Users.Add().UserId;
        await using var other = await NotificationsHost.WithAsync([]);
        var (first, second) = (other.Users.Add().UserId, other.Users.Add().UserId);
        other.Services.GetRequiredService<IOptions<NotificationsOptions>>().Value.DeliveryAlertUserIds.AddRange([first, second]);
        var stranded = new DeliveryStranded(Guid.NewGuid(), Guid.NewGuid(), "DLV-7", customer, Guid.NewGuid());
        var (one, again) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => other.HandleAsync<DeliveryStranded, DeliveryAlertHandler>(stranded, one))));
        await using var db = other.CreateContext();
        Assert.Equal(6, await db.Notifications.CountAsync());
        await other.HandleAsync<DeliveryStranded, DeliveryAlertHandler>(stranded, again);

        var rows = await db.Notifications.AsNoTracking().ToListAsync();
        Assert.Equal(12, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            ("delivery-stranded", NotificationCategory.Operations, null), (row.Kind, row.Category, row.OrderId)));
        Assert.Equal(new HashSet<Guid> { first, second }, rows.Select(row => row.UserId).ToHashSet());
        await other.SendDueAsync();
        await other.AreAsync(
            first, "Email Sent, Email Sent, InApp Sent, InApp Sent, Push Unreachable, Push Unreachable");
        Assert.Contains(other.Mailbox.Read($"{first}"), message => message.Text.Contains("delivery DLV-7 was locked out"));
    }

    [Fact]
    public async Task Of_stranded_goods_the_delivery_subgraph_tells()
    {
        var staff = Guid.CreateVersion7();
        await using var other = await NotificationsHost.WithAsync(new()
        {
            ["Notifications:DeliveryAlertUserIds:0"] = $"{staff}",
        });
        await using var deliveries = await EventProducer.StartAsync(other, "delivery");

        await deliveries.PublishAsync(
            new DeliveryStranded(Guid.NewGuid(), Guid.NewGuid(), "DLV-8", Guid.NewGuid(), Guid.NewGuid()));

        await Eventually.IsAsync(3, async () =>
        {
            await using var db = other.CreateContext();
            return await db.Notifications.CountAsync(row => row.UserId == staff && row.Kind == "delivery-stranded");
        });
    }

    [Fact]
    public async Task Events_come_from_the_stream_of_their_producer()
    {
        var order = CustomerOrder.New(host.Users.Add().UserId);
        await using var orders = await EventProducer.StartAsync(host, "orders");

        await orders.PublishAsync(order.Placed, order.Confirmed);

        await Eventually.IsAsync<int>(4, async () =>
        {
            await using var db = host.CreateContext();
            return await db.Notifications.CountAsync(row => row.OrderId == order.OrderId);
        });
    }

    private async Task<int> CountAsync(Guid userId, NotificationStatus status)
    {
        await using var db = host.CreateContext();
        return await db.Notifications.CountAsync(row => row.UserId == userId && row.Status == status);
    }
}
