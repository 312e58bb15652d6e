using EShop.Contracts.Events;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Notifications;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Users;

namespace EShop.Analytics.Domain.Facts;

/// <summary>The facts in events.</summary>
public static class FactBook
{
    /// <summary>What an event says that reports count; nothing for an event that none of them cares for.</summary>
    public static IEnumerable<Fact> Of(IEvent message, Occurrence occurrence) => message switch
    {
        OrderPlaced placed => PlacementFacts.Of(placed, occurrence),
        OrderCancelled cancelled => PlacementFacts.Of(cancelled, occurrence),
        OrderConfirmed order => [new OrderStepFact(order.OrderId, OrderStep.Confirmed, occurrence.At)],
        OrderPacked order => [new OrderStepFact(order.OrderId, OrderStep.Packed, occurrence.At)],
        OrderShipped order => [new OrderStepFact(order.OrderId, OrderStep.Shipped, occurrence.At)],
        OrderDelivered order => [new OrderStepFact(order.OrderId, OrderStep.Delivered, occurrence.At)],
        PaymentAuthorized or PaymentDeclined or PaymentCaptured or PaymentRefunded or PaymentDisputed
            => [MoneyFacts.Of(message, occurrence)],
        DeliveryPlanned or PickedUp or DeliveryLate or DeliveryFailed or DeliveryCompleted
            => [DeliveryFacts.Of(message, occurrence)],
        ProductPublished product => [Of(product.Product, occurrence)],
        ProductChanged product => [Of(product.Product, occurrence)],
        StockChanged stock =>
            [new StockFact(stock.StockItemId, occurrence.Sequence, stock.VariantId, stock.OnHand, occurrence.At)],
        ProductAddedToCart or CartAbandoned => [CartFacts.Of(message, occurrence)],
        UserRegistered user => [new RegistrationFact(user.UserId, occurrence.At)],
        NotificationSent sent =>
            [new NotificationFact(occurrence.EventId, sent.Template, sent.Channel, IsSent: true, occurrence.At)],
        NotificationFailed failed =>
            [new NotificationFact(occurrence.EventId, failed.Template, failed.Channel, IsSent: false, occurrence.At)],
        _ => [],
    };

    private static ProductFact Of(ProductSnapshot product, Occurrence occurrence)
        => new(
            product.ProductId,
            occurrence.Sequence,
            product.Name,
            product.BrandId,
            product.BrandName,
            product.CategoryPath.Count > 0 ? product.CategoryPath[^1] : null);
}
