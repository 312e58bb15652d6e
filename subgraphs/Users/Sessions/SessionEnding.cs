using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Sessions;

/// <summary>Ends sessions. Refreshing is over at once; that their access tokens are refused is told by an event.</summary>
public sealed class SessionEnding(UsersContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Ends one session of a user's.</summary>
    /// <exception cref="SessionNotFoundException">The user has no such session, or it has ended.</exception>
    public Task<Session> EndAsync(Guid userId, Guid sessionId, SessionEnd end, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var open = await LockOpenAsync(userId, token);
                var session = open.Find(session => session.Id == sessionId) ?? throw new SessionNotFoundException();
                await EndAsync(userId, [session], end, token);
                return session;
            },
            cancellationToken);

    /// <summary>Ends all sessions of a user.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> EndAllAsync(Guid userId, SessionEnd end, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var open = await LockOpenAsync(userId, token);
                await EndAsync(userId, open, end, token);
                return open.Count;
            },
            cancellationToken);

    /// <summary>Ends sessions that the caller has locked, with what the context saves next.</summary>
    public void End(Guid userId, IReadOnlyCollection<Session> sessions, SessionEnd end)
    {
        if (sessions.Count == 0)
        {
            return;
        }

        foreach (var session in sessions)
        {
            session.Close(end, clock.GetUtcNow());
        }

        outbox.Add(new SessionsEnded(userId, [.. sessions.Select(session => session.Id)]));
    }

    private Task EndAsync(
        Guid userId,
        IReadOnlyCollection<Session> sessions,
        SessionEnd end,
        CancellationToken cancellationToken)
    {
        End(userId, sessions, end);
        return db.SaveChangesAsync(cancellationToken);
    }

    // In the order of their ids, so that two who end sessions of one user do not wait in a circle.
    private Task<List<Session>> LockOpenAsync(Guid userId, CancellationToken cancellationToken)
        => db.Sessions
            .FromSql($"SELECT * FROM sessions WHERE user_id = {userId} AND ended_at IS NULL ORDER BY id FOR UPDATE")
            .ToListAsync(cancellationToken);
}
