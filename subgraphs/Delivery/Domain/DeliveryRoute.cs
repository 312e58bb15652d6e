namespace EShop.Delivery.Domain;

/// <summary>Where and when a delivery goes.</summary>
/// <param name="ZoneId">The zone.</param>
/// <param name="Destination">The door.</param>
/// <param name="SlotId">The slot; null: as soon as possible.</param>
/// <param name="From">The earliest arrival.</param>
/// <param name="Until">The latest arrival.</param>
public sealed record DeliveryRoute(
    Guid ZoneId,
    DeliveryDestination Destination,
    Guid? SlotId,
    DateTimeOffset From,
    DateTimeOffset Until);
