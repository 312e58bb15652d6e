namespace EShop.Contracts.Events.Orders;

/// <summary>An order, or some of its lines, will not be delivered.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsWhole">Whether nothing of the order is left.</param>
/// <param name="Lines">What was cancelled.</param>
/// <param name="Amount">What the cancelled part would have cost.</param>
/// <param name="SlotId">The slot given back, when the whole order was cancelled.</param>
/// <param name="VoucherIds">The vouchers given back.</param>
public sealed record OrderCancelled(
    Guid OrderId,
    string OrderNumber,
    Guid UserId,
    CancellationReason Reason,
    bool IsWhole,
    IReadOnlyList<OrderPart> Lines,
    Money Amount,
    Guid? SlotId,
    IReadOnlyList<Guid> VoucherIds) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
