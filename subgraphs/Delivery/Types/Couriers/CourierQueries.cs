using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Couriers;

[QueryType]
public static partial class CourierQueries
{
    /// <summary>The courier with this id, for themselves and for staff.</summary>
    [Lookup]
    [Authorize]
    public static async Task<Courier?> GetCourierByIdAsync(
        [ID<Courier>] Guid id,
        CurrentUser user,
        ICourierByIdDataLoader courierById,
        CancellationToken cancellationToken)
        => (await courierById.LoadAsync(id, cancellationToken))
            .VisibleTo(user, courier => courier.UserId, DeliveryScopes.Read);

    /// <summary>All couriers, by name.</summary>
    /// <param name="isOnline">Only those who take offers now, or who do not.</param>
    [UsePaging(ConnectionName = "Couriers", IncludeTotalCount = true)]
    [Authorize(Policy = DeliveryScopes.Read)]
    public static Task<Connection<Courier>> GetCouriersAsync(
        PagingArguments pagingArguments,
        DeliveryContext db,
        CancellationToken cancellationToken,
        bool? isOnline = null)
        => db.Couriers
            .AsNoTracking()
            .Where(courier => isOnline == null || courier.IsOnline == isOnline)
            .OrderBy(courier => courier.Name)
            .ThenBy(courier => courier.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
