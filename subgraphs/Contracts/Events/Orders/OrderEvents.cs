namespace EShop.Contracts.Events.Orders;

/// <summary>What the orders subgraph publishes.</summary>
public static class OrderEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "orders";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<OrderPlaced>(Producer, OrderEventJson.Default.OrderPlaced),
        new EventContract<OrderConfirmed>(Producer, OrderEventJson.Default.OrderConfirmed),
        new EventContract<OrderPacked>(Producer, OrderEventJson.Default.OrderPacked),
        new EventContract<OrderShipped>(Producer, OrderEventJson.Default.OrderShipped),
        new EventContract<OrderDelivered>(Producer, OrderEventJson.Default.OrderDelivered),
        new EventContract<OrderCancelled>(Producer, OrderEventJson.Default.OrderCancelled),
        new EventContract<ReturnRequested>(Producer, OrderEventJson.Default.ReturnRequested),
        new EventContract<ReturnApproved>(Producer, OrderEventJson.Default.ReturnApproved),
        new EventContract<OrderRefunded>(Producer, OrderEventJson.Default.OrderRefunded),
        new EventContract<ReserveStock>(Producer, OrderEventJson.Default.ReserveStock),
        new EventContract<ConfirmStock>(Producer, OrderEventJson.Default.ConfirmStock),
        new EventContract<ReleaseStock>(Producer, OrderEventJson.Default.ReleaseStock),
        new EventContract<AuthorizePayment>(Producer, OrderEventJson.Default.AuthorizePayment),
        new EventContract<CapturePayment>(Producer, OrderEventJson.Default.CapturePayment),
        new EventContract<VoidPayment>(Producer, OrderEventJson.Default.VoidPayment),
        new EventContract<RefundPayment>(Producer, OrderEventJson.Default.RefundPayment),
        new EventContract<PlanDelivery>(Producer, OrderEventJson.Default.PlanDelivery),
        new EventContract<CancelDelivery>(Producer, OrderEventJson.Default.CancelDelivery),
        new EventContract<OrderProgressed>(Producer, OrderEventJson.Default.OrderProgressed),
    ];
}
