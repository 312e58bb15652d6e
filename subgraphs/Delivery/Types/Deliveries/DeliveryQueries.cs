using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Deliveries;

[QueryType]
public static partial class DeliveryQueries
{
    /// <summary>The delivery with this id, for its customer, its courier and who may read all.</summary>
    [Lookup]
    [Authorize]
    public static async Task<OrderDelivery?> GetDeliveryByIdAsync(
        [ID("Delivery")] Guid id,
        IDeliveryByIdDataLoader deliveryById,
        DeliveryAccess access,
        CancellationToken cancellationToken)
        => await access.FilterAsync(await deliveryById.LoadAsync(id, cancellationToken), cancellationToken);

    /// <summary>All deliveries, the latest first.</summary>
    /// <param name="status">Only those that are so far, for example those that nobody takes.</param>
    /// <param name="isStranded">
    /// Only those whose goods are with a courier who was suspended or no longer works for the shop, or only the others.
    /// </param>
    [UsePaging(ConnectionName = "Deliveries", IncludeTotalCount = true)]
    [Authorize(Policy = DeliveryScopes.Read)]
    public static Task<Connection<OrderDelivery>> GetDeliveriesAsync(
        PagingArguments pagingArguments,
        DeliveryContext db,
        CancellationToken cancellationToken,
        DeliveryStatus? status = null,
        bool? isStranded = null)
        => db.Deliveries
            .AsNoTracking()
            .Where(delivery => status == null || delivery.Status == status)
            .Where(delivery => isStranded == null
                || (DeliveryTransitions.OnTheWay.Contains(delivery.Status)
                    && db.Couriers.Any(courier => courier.Id == delivery.CourierId
                        && (!courier.IsActive || courier.SuspendedAt != null))) == isStranded)
            .OrderByDescending(delivery => delivery.CreatedAt)
            .ThenByDescending(delivery => delivery.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
