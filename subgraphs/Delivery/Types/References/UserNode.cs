using EShop.Delivery.Domain;
using EShop.Delivery.Types.Couriers;
using EShop.ServiceDefaults.Identity;

namespace EShop.Delivery.Types.References;

[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>The user as a courier; only the user and staff see it, and it is null for who is none.</summary>
    public static async Task<Courier?> GetCourierAsync(
        [Parent] User user,
        CurrentUser caller,
        ICourierByUserIdDataLoader courierByUserId,
        CancellationToken cancellationToken)
        => caller.MayAccess(user.Id, DeliveryScopes.Read)
            ? await courierByUserId.LoadAsync(user.Id, cancellationToken)
            : null;
}
