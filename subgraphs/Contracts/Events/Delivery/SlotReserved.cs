namespace EShop.Contracts.Events.Delivery;

/// <summary>A place in a delivery slot is set aside for a quote.</summary>
/// <param name="ReservationId">The reservation.</param>
/// <param name="SlotId">The slot.</param>
/// <param name="UserId">Whom it is for.</param>
/// <param name="From">When the slot begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Fee">What the delivery costs.</param>
/// <param name="ExpiresAt">When the place is given back unless an order takes it.</param>
public sealed record SlotReserved(
    Guid ReservationId,
    Guid SlotId,
    Guid UserId,
    DateTimeOffset From,
    DateTimeOffset Until,
    Money Fee,
    DateTimeOffset ExpiresAt) : IEvent
{
    Guid IEvent.AggregateId => ReservationId;
}
