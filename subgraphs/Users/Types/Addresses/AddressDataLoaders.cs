using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Addresses;

internal static class AddressDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Address>> GetAddressByIdAsync(
        IReadOnlyList<Guid> ids,
        UsersContext db,
        CancellationToken cancellationToken)
        => db.Addresses
            .AsNoTracking()
            .Where(address => ids.Contains(address.Id))
            .ToDictionaryAsync(address => address.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, Address[]>> GetAddressesByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        UsersContext db,
        CancellationToken cancellationToken)
    {
        var addresses = await db.Addresses
            .AsNoTracking()
            .Where(address => userIds.Contains(address.UserId))
            .OrderBy(address => address.CreatedAt)
            .ThenBy(address => address.Id)
            .ToListAsync(cancellationToken);
        return addresses.GroupBy(address => address.UserId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
