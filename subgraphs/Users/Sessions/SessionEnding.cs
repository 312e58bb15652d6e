using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Sessions;

/// <summary>Ends sessions; their access tokens run out within ten minutes.</summary>
internal static class SessionEnding
{
    /// <summary>Ends one session of a user's.</summary>
    /// <exception cref="SessionNotFoundException">The user has no such session, or it has ended.</exception>
    public static async Task<Session> EndSessionAsync(
        this UsersContext db,
        Guid userId,
        Guid sessionId,
        SessionEnd end,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var ended = await db.Sessions
            .Where(session => session.Id == sessionId && session.UserId == userId && session.EndedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(session => session.EndedAt, now).SetProperty(session => session.End, end),
                cancellationToken);
        return ended == 1
            ? await db.Sessions.AsNoTracking().SingleAsync(session => session.Id == sessionId, cancellationToken)
            : throw new SessionNotFoundException();
    }

    /// <summary>Ends all sessions of a user.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> EndSessionsAsync(
        this UsersContext db,
        Guid userId,
        SessionEnd end,
        DateTimeOffset now,
        CancellationToken cancellationToken)
        => db.Sessions
            .Where(session => session.UserId == userId && session.EndedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(session => session.EndedAt, now).SetProperty(session => session.End, end),
                cancellationToken);
}
