using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;

namespace EShop.Analytics.Domain.Facts;

/// <summary>The facts in what happened to a delivery.</summary>
internal static class DeliveryFacts
{
    public static DeliveryFact Of(IEvent message, Occurrence occurrence) => message switch
    {
        DeliveryPlanned delivery =>
            Of(delivery.DeliveryId, delivery.OrderId, DeliveryStep.Planned, occurrence, delivery.Until),
        PickedUp delivery => Of(delivery.DeliveryId, delivery.OrderId, DeliveryStep.PickedUp, occurrence),
        DeliveryLate delivery => Of(delivery.DeliveryId, delivery.OrderId, DeliveryStep.Late, occurrence),
        DeliveryFailed delivery =>
            Of(delivery.DeliveryId, delivery.OrderId, DeliveryStep.Failed, occurrence) with { Failure = delivery.Reason },
        DeliveryCompleted delivery =>
            Of(delivery.DeliveryId, delivery.OrderId, DeliveryStep.Completed, occurrence, delivery.PromisedUntil),
        _ => throw new ArgumentException($"{message.GetType().Name} is not about a delivery.", nameof(message)),
    };

    private static DeliveryFact Of(
        Guid deliveryId,
        Guid orderId,
        DeliveryStep step,
        Occurrence occurrence,
        DateTimeOffset? promisedUntil = null)
        => new(
            occurrence.EventId,
            deliveryId,
            orderId,
            step,
            occurrence.At,
            promisedUntil?.ToUniversalTime(),
            Failure: null);
}
