using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Deliveries;

internal static class DeliveryDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, OrderDelivery>> GetDeliveryByIdAsync(
        IReadOnlyList<Guid> ids,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.Deliveries
            .AsNoTracking()
            .Where(delivery => ids.Contains(delivery.Id))
            .ToDictionaryAsync(delivery => delivery.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<Guid, OrderDelivery>> GetDeliveryByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.Deliveries
            .AsNoTracking()
            .Where(delivery => orderIds.Contains(delivery.OrderId))
            .ToDictionaryAsync(delivery => delivery.OrderId, cancellationToken);

    /// <summary>What each courier has to do, the oldest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, OrderDelivery[]>> GetActiveDeliveriesByCourierIdAsync(
        IReadOnlyList<Guid> courierIds,
        DeliveryContext db,
        CancellationToken cancellationToken)
    {
        var deliveries = await db.Deliveries
            .AsNoTracking()
            .Where(delivery => courierIds.Contains(delivery.CourierId!.Value)
                && DeliveryTransitions.WithCourier.Contains(delivery.Status))
            .OrderBy(delivery => delivery.AssignedAt)
            .ThenBy(delivery => delivery.Id)
            .ToListAsync(cancellationToken);
        return deliveries
            .GroupBy(delivery => delivery.CourierId!.Value)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    [DataLoader]
    public static Task<Dictionary<Guid, PickupLocation>> GetPickupByWarehouseIdAsync(
        IReadOnlyList<Guid> warehouseIds,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.PickupLocations
            .AsNoTracking()
            .Where(location => warehouseIds.Contains(location.WarehouseId))
            .ToDictionaryAsync(location => location.WarehouseId, cancellationToken);
}
