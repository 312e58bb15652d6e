using EShop.Contracts.Events;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Notifications;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Events;

/// <summary>The events that reports are made of.</summary>
internal static class RecordedEvents
{
    public static EventsBuilder RecordAll(this EventsBuilder events) => events
        .Record<OrderPlaced>()
        .Record<OrderConfirmed>()
        .Record<OrderPacked>()
        .Record<OrderShipped>()
        .Record<OrderDelivered>()
        .Record<OrderCancelled>()
        .Record<PaymentAuthorized>()
        .Record<PaymentDeclined>()
        .Record<PaymentCaptured>()
        .Record<PaymentRefunded>()
        .Record<PaymentDisputed>()
        .Record<DeliveryPlanned>()
        .Record<PickedUp>()
        .Record<DeliveryLate>()
        .Record<DeliveryFailed>()
        .Record<DeliveryCompleted>()
        .RecordImpersonal<ProductPublished>()
        .RecordImpersonal<ProductChanged>()
        .RecordImpersonal<StockChanged>()
        .Record<ProductAddedToCart>()
        .Record<CartAbandoned>()
        .Record<UserRegistered>()
        .Record<NotificationSent>()
        .Record<NotificationFailed>();

    private static EventsBuilder Record<TEvent>(this EventsBuilder events)
        where TEvent : class, IEvent
        => events.Handle<TEvent, RecordingHandler<TEvent>>();

    // For those that come in thousands.
    private static EventsBuilder RecordImpersonal<TEvent>(this EventsBuilder events)
        where TEvent : class, IEvent
        => events.Handle<TEvent, ImpersonalRecordingHandler<TEvent>>();
}
