using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;
using EShop.Users.Types.Users;

namespace EShop.Users.Types.Addresses;

[QueryType]
public static partial class AddressQueries
{
    /// <summary>The address with this id; null for whoever may not see it.</summary>
    [Lookup]
    public static async Task<Address?> GetAddressByIdAsync(
        [ID<Address>] Guid id,
        CurrentUser current,
        IAddressByIdDataLoader addressById,
        CancellationToken cancellationToken)
        => (await addressById.LoadAsync(id, cancellationToken))
            .VisibleTo(current, address => address.UserId, UserScopes.Read);
}
