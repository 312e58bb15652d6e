using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Sessions;

internal static class SessionDataLoaders
{
    /// <summary>The sessions that last, the last used first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Session[]>> GetSessionsByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        UsersContext db,
        CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions
            .AsNoTracking()
            .Where(session => userIds.Contains(session.UserId) && session.EndedAt == null)
            .OrderByDescending(session => session.LastSeenAt)
            .ThenBy(session => session.Id)
            .ToListAsync(cancellationToken);
        return sessions.GroupBy(session => session.UserId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
