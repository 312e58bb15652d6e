namespace EShop.Contracts.Events.Orders;

/// <summary>Pays captured money back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="RefundId">The refund; a repeat with the same id pays nothing more.</param>
/// <param name="Amount">How much.</param>
public sealed record RefundPayment(Guid OrderId, Guid RefundId, Money Amount) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
