using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using EShop.Users.Sessions;
using EShop.Users.Types.Errors;

namespace EShop.Users.Types.Users;

[MutationType]
public static partial class UserAdministrationMutations
{
    /// <summary>Gives a user other roles; their tokens follow within ten minutes.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="roles">All roles that they have from now on, at least one.</param>
    [Authorize(Policy = UserScopes.Write)]
    [Error<UserNotFoundError>]
    [Error<OwnAccountError>]
    [Error<InvalidFieldError>]
    public static Task<User> SetUserRolesAsync(
        [ID<User>] Guid userId,
        IReadOnlyList<Role> roles,
        CurrentUser current,
        UsersContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            current,
            db,
            (user, _) =>
            {
                user.Assign(roles, clock.GetUtcNow());
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Locks a user out and ends their sessions.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="reason">Why, for staff.</param>
    [Authorize(Policy = UserScopes.Write)]
    [Error<UserNotFoundError>]
    [Error<OwnAccountError>]
    [Error<InvalidFieldError>]
    public static Task<User> SuspendUserAsync(
        [ID<User>] Guid userId,
        string reason,
        CurrentUser current,
        UsersContext db,
        SessionEnding sessions,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            current,
            db,
            async (user, token) =>
            {
                if (user.Suspend(reason, clock.GetUtcNow()))
                {
                    await sessions.EndAllAsync(userId, SessionEnd.Suspended, token);
                    outbox.Add(new UserSuspended(userId));
                }
            },
            cancellationToken);

    /// <summary>Lets a user in again; they have to sign in anew.</summary>
    /// <param name="userId">The user.</param>
    [Authorize(Policy = UserScopes.Write)]
    [Error<UserNotFoundError>]
    [Error<OwnAccountError>]
    public static Task<User> ReinstateUserAsync(
        [ID<User>] Guid userId,
        CurrentUser current,
        UsersContext db,
        Outbox outbox,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => ChangeAsync(
            userId,
            current,
            db,
            (user, _) =>
            {
                if (user.Reinstate(clock.GetUtcNow()))
                {
                    outbox.Add(new UserReinstated(userId));
                }

                return Task.CompletedTask;
            },
            cancellationToken);

    // The user's row is taken, so that no sign-in slips in between the lock and the end of the sessions.
    private static Task<User> ChangeAsync(
        Guid userId,
        CurrentUser current,
        UsersContext db,
        Func<User, CancellationToken, Task> change,
        CancellationToken cancellationToken)
        => userId == current.RequiredId
            ? throw new OwnAccountException()
            : db.InTransactionAsync(
                async token =>
                {
                    var user = await db.LockUserAsync(userId, token) ?? throw new UserNotFoundException();
                    await change(user, token);
                    await db.SaveChangesAsync(token);
                    return user;
                },
                cancellationToken);
}
