namespace EShop.Contracts.Events.Orders;

/// <summary>Goods, money and delivery are promised: the order will be packed.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="SlotId">When it is to be delivered.</param>
/// <param name="Lines">What was ordered.</param>
/// <param name="Totals">What it costs.</param>
/// <param name="VoucherIds">The vouchers used.</param>
public sealed record OrderConfirmed(
    Guid OrderId,
    string OrderNumber,
    Guid UserId,
    Guid? SlotId,
    IReadOnlyList<OrderedLine> Lines,
    OrderTotals Totals,
    IReadOnlyList<Guid> VoucherIds) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
