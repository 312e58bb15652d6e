using EShop.Delivery.Domain;
using EShop.Delivery.Types.Deliveries;

namespace EShop.Delivery.Types.References;

[ObjectType<Order>]
public static partial class OrderNode
{
    /// <summary>How the order is brought; null before that is planned, and for whom it is not about.</summary>
    public static async Task<OrderDelivery?> GetDeliveryAsync(
        [Parent] Order order,
        IDeliveryByOrderIdDataLoader deliveryByOrderId,
        DeliveryAccess access,
        CancellationToken cancellationToken)
        => await access.FilterAsync(
            await deliveryByOrderId.LoadAsync(order.Id, cancellationToken),
            cancellationToken);
}
