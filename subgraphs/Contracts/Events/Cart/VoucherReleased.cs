namespace EShop.Contracts.Events.Cart;

/// <summary>A use of a voucher set aside for an order was given back.</summary>
/// <param name="VoucherId">The voucher.</param>
/// <param name="ReservationId">The reservation of this use.</param>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">Who wanted to use it.</param>
public sealed record VoucherReleased(Guid VoucherId, Guid ReservationId, Guid OrderId, Guid UserId) : IEvent
{
    Guid IEvent.AggregateId => VoucherId;
}
