namespace EShop.Contracts.Events.Cart;

/// <summary>One use of a voucher is set aside for an order.</summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="ReservationId">The reservation of this use.</param>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">Who uses it.</param>
/// <param name="Discount">What it takes off.</param>
/// <param name="ExpiresAt">When the use is given back unless the order confirms it.</param>
public sealed record VoucherReserved(
    Guid VoucherId,
    Guid ReservationId,
    Guid OrderId,
    Guid UserId,
    Money Discount,
    DateTimeOffset ExpiresAt) : IEvent
{
    Guid IEvent.AggregateId => VoucherId;
}
