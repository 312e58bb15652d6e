using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Couriers;

internal static class CourierDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Courier>> GetCourierByIdAsync(
        IReadOnlyList<Guid> ids,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.Couriers
            .AsNoTracking()
            .Where(courier => ids.Contains(courier.Id))
            .ToDictionaryAsync(courier => courier.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<Guid, Courier>> GetCourierByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.Couriers
            .AsNoTracking()
            .Where(courier => userIds.Contains(courier.UserId))
            .ToDictionaryAsync(courier => courier.UserId, cancellationToken);
}
