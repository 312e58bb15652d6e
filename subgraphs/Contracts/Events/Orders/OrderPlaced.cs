namespace EShop.Contracts.Events.Orders;

/// <summary>A customer placed an order; nothing is promised yet.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="CartId">The cart it was made from.</param>
/// <param name="QuoteId">The quote that the customer accepted.</param>
/// <param name="AddressId">Where it goes.</param>
/// <param name="SlotId">When it is to be delivered; null: no slot was chosen.</param>
/// <param name="PaymentMethod">How it is paid.</param>
/// <param name="Lines">What was ordered.</param>
/// <param name="Totals">What it costs.</param>
/// <param name="VoucherIds">The vouchers used.</param>
public sealed record OrderPlaced(
    Guid OrderId,
    string OrderNumber,
    Guid UserId,
    Guid CartId,
    Guid QuoteId,
    Guid AddressId,
    Guid? SlotId,
    PaymentMethod PaymentMethod,
    IReadOnlyList<OrderedLine> Lines,
    OrderTotals Totals,
    IReadOnlyList<Guid> VoucherIds) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
