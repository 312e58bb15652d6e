namespace EShop.Contracts.Events.Orders;

/// <summary>Takes money that was authorized.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">How much; at most what was authorized.</param>
public sealed record CapturePayment(Guid OrderId, Money Amount) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
