using EShop.Contracts.Events.Notifications;
using static EShop.Contracts.Events.Notifications.NotificationChannel;

namespace EShop.Notifications.Domain;

/// <summary>Everything that the shop tells people, and how.</summary>
public static class NoticeKinds
{
    private static readonly string[] s_order = [NoticeValue.OrderNumber];
    private static readonly string[] s_orderAndAmount = [NoticeValue.OrderNumber, NoticeValue.Amount];
    private static readonly NotificationChannel[] s_inbox = [InApp];
    private static readonly NotificationChannel[] s_inboxAndPush = [InApp, Push];
    private static readonly NotificationChannel[] s_inboxAndMail = [InApp, Email];
    private static readonly NotificationChannel[] s_widely = [InApp, Push, Email];
    private static readonly NotificationChannel[] s_atOnce = [InApp, Push, Sms];

    public static NoticeKind Welcome { get; } = new("welcome", NotificationCategory.Account, s_inboxAndMail, []);

    public static NoticeKind AccountSuspended { get; }
        = new("account-suspended", NotificationCategory.Account, [Email, Sms], []);

    public static NoticeKind AccountReinstated { get; }
        = new("account-reinstated", NotificationCategory.Account, [Email, Sms], []);

    public static NoticeKind OrderPlaced { get; }
        = new("order-placed", NotificationCategory.Orders, s_inbox, s_orderAndAmount);

    public static NoticeKind OrderConfirmed { get; }
        = new("order-confirmed", NotificationCategory.Orders, s_widely, s_orderAndAmount);

    public static NoticeKind OrderPacked { get; } = new("order-packed", NotificationCategory.Orders, s_inbox, s_order);

    public static NoticeKind OrderShipped { get; } = new("order-shipped", NotificationCategory.Orders, s_widely, s_order);

    public static NoticeKind OrderDelivered { get; }
        = new("order-delivered", NotificationCategory.Orders, s_widely, s_orderAndAmount);

    public static NoticeKind OrderCancelled { get; }
        = new("order-cancelled", NotificationCategory.Orders, s_widely, s_order);

    public static NoticeKind OrderOutOfStock { get; }
        = new("order-out-of-stock", NotificationCategory.Orders, s_widely, s_order);

    public static NoticeKind OrderUnpaid { get; } = new("order-unpaid", NotificationCategory.Orders, s_widely, s_order);

    public static NoticeKind OrderUndeliverable { get; }
        = new("order-undeliverable", NotificationCategory.Orders, s_widely, s_order);

    public static NoticeKind OrderReduced { get; }
        = new("order-reduced", NotificationCategory.Orders, s_widely, s_orderAndAmount);

    public static NoticeKind ReturnApproved { get; }
        = new("return-approved", NotificationCategory.Orders, s_inboxAndMail, s_orderAndAmount);

    public static NoticeKind OrderRefunded { get; }
        = new("order-refunded", NotificationCategory.Payments, s_inboxAndMail, s_orderAndAmount);

    public static NoticeKind PaymentChallenged { get; } = new(
        "payment-challenged",
        NotificationCategory.Payments,
        s_atOnce,
        [NoticeValue.OrderNumber, NoticeValue.Time],
        IsUrgent: true);

    public static NoticeKind PaymentDeclined { get; }
        = new("payment-declined", NotificationCategory.Payments, s_widely, s_order);

    public static NoticeKind CourierSought { get; }
        = new("courier-sought", NotificationCategory.Deliveries, s_inbox, s_order);

    public static NoticeKind CourierAssigned { get; }
        = new("courier-assigned", NotificationCategory.Deliveries, s_inbox, s_order);

    public static NoticeKind CourierArrived { get; }
        = new("courier-arrived", NotificationCategory.Deliveries, s_atOnce, s_order, IsUrgent: true);

    public static NoticeKind DeliveryLate { get; } = new(
        "delivery-late",
        NotificationCategory.Deliveries,
        s_inboxAndPush,
        [NoticeValue.OrderNumber, NoticeValue.Time]);

    public static NoticeKind DeliveryGivenUp { get; }
        = new("delivery-given-up", NotificationCategory.Deliveries, s_widely, s_order);

    public static NoticeKind CartAbandoned { get; } = new(
        "cart-abandoned",
        NotificationCategory.Offers,
        s_widely,
        [NoticeValue.Count, NoticeValue.Amount]);

    public static NoticeKind StockLow { get; } = new(
        "stock-low",
        NotificationCategory.Operations,
        s_inboxAndMail,
        [NoticeValue.Count, NoticeValue.Threshold]);

    public static NoticeKind DeliveryStranded { get; } = new(
        "delivery-stranded",
        NotificationCategory.Operations,
        s_widely,
        [NoticeValue.DeliveryNumber],
        IsUrgent: true);

    /// <summary>All of them, in the order of a customer's life.</summary>
    public static IReadOnlyList<NoticeKind> All { get; } =
    [
        Welcome, AccountSuspended, AccountReinstated, OrderPlaced, OrderConfirmed, OrderPacked, OrderShipped,
        OrderDelivered, OrderCancelled, OrderOutOfStock, OrderUnpaid, OrderUndeliverable, OrderReduced, ReturnApproved,
        OrderRefunded, PaymentChallenged, PaymentDeclined, CourierSought, CourierAssigned, CourierArrived, DeliveryLate,
        DeliveryGivenUp, CartAbandoned, StockLow, DeliveryStranded,
    ];

    private static readonly Dictionary<string, NoticeKind> s_byName = All.ToDictionary(kind => kind.Name);

    /// <summary>The kind of a name, or null when there is none.</summary>
    public static NoticeKind? Find(string name) => s_byName.GetValueOrDefault(name);
}
