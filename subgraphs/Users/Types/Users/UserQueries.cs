using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Users;

[QueryType]
public static partial class UserQueries
{
    /// <summary>Who is signed in; null when nobody is.</summary>
    public static async Task<User?> GetViewerAsync(
        CurrentUser current,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken)
        => current.Id is { } id ? await userById.LoadAsync(id, cancellationToken) : null;

    /// <summary>The user with this id; null for whoever may not see them.</summary>
    [Lookup]
    public static async Task<User?> GetUserByIdAsync(
        [ID<User>] Guid id,
        CurrentUser current,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken)
        => current.MayAccess(id, UserScopes.Read) ? await userById.LoadAsync(id, cancellationToken) : null;

    /// <summary>All users, the newest first.</summary>
    /// <param name="role">When given, only those with this role.</param>
    /// <param name="phone">When given, only the one with this phone number.</param>
    /// <param name="locked">When given, only those who are locked out, or only those who are not.</param>
    /// <param name="pagingArguments">Which page.</param>
    /// <param name="db">The database.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    [Authorize(Policy = UserScopes.Read)]
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Connection<User>> GetUsersAsync(
        Role? role,
        string? phone,
        bool? locked,
        PagingArguments pagingArguments,
        UsersContext db,
        CancellationToken cancellationToken)
    {
        var users = db.Users.AsNoTracking();
        users = role is { } wanted ? users.Where(user => user.Roles.Contains(wanted)) : users;
        users = phone is null ? users : users.Where(user => user.Phone == phone);
        users = locked is { } isLocked ? users.Where(user => (user.SuspendedAt != null) == isLocked) : users;
        return users
            .OrderByDescending(user => user.CreatedAt)
            .ThenByDescending(user => user.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
    }
}
