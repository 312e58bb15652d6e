using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;

namespace EShop.Users.Types.Sessions;

/// <summary>A session is only ever resolved for its owner or for whoever may read users.</summary>
[ObjectType<Session>]
public static partial class SessionNode
{
    [BindMember(nameof(Session.Id))]
    [ID<Session>]
    public static Guid GetId([Parent] Session session) => session.Id;

    [BindMember(nameof(Session.UserId))]
    [ID<User>]
    public static Guid GetUserId([Parent] Session session) => session.UserId;

    /// <summary>Whether this request belongs to it.</summary>
    public static bool IsCurrent([Parent] Session session, CurrentUser current) => current.SessionId == session.Id;
}
