using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;
using EShop.Users.Types.Users;

namespace EShop.Users.Types.Sessions;

/// <summary>A session is only ever resolved for its owner or for whoever may read users.</summary>
[ObjectType<Session>]
public static partial class SessionNode
{
    [BindMember(nameof(Session.Id))]
    [ID<Session>]
    public static Guid GetId([Parent] Session session) => session.Id;

    /// <summary>Whose session it is.</summary>
    [BindMember(nameof(Session.UserId))]
    public static Task<User> GetUserAsync(
        [Parent] Session session,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken)
        => userById.LoadRequiredAsync(session.UserId, cancellationToken);

    /// <summary>Whether this request belongs to it.</summary>
    public static bool IsCurrent([Parent] Session session, CurrentUser current) => current.SessionId == session.Id;
}
