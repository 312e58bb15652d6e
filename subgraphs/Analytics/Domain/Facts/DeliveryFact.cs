using EShop.Contracts.Events.Delivery;

namespace EShop.Analytics.Domain.Facts;

/// <summary>Something happened to a delivery.</summary>
public sealed record DeliveryFact(
    Guid EventId,
    Guid DeliveryId,
    Guid OrderId,
    DeliveryStep Step,
    DateTimeOffset OccurredAt,
    DateTimeOffset? PromisedUntil,
    DeliveryFailure? Failure) : Fact;
