using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Users;

internal static class UserDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, User>> GetUserByIdAsync(
        IReadOnlyList<Guid> ids,
        UsersContext db,
        CancellationToken cancellationToken)
        => db.Users
            .AsNoTracking()
            .Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, cancellationToken);
}
