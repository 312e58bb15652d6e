using System.Collections.Concurrent;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// The sessions whose access tokens are no longer believed although their time is not over; the process's own copy, so
/// that no request waits for Redis. Without anybody who feeds it, it is empty.
/// </summary>
public sealed class RevokedSessions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _until = new();

    /// <summary>Whether the tokens of a session are refused.</summary>
    public bool Contains(Guid sessionId)
        => !_until.IsEmpty && _until.TryGetValue(sessionId, out var until) && clock.GetUtcNow() < until;

    /// <summary>Has the tokens of a session refused until the last of them has expired.</summary>
    public void Add(Guid sessionId, DateTimeOffset until) => _until[sessionId] = until;

    /// <summary>Forgets the sessions all of whose tokens have expired.</summary>
    public void ForgetExpired()
    {
        var now = clock.GetUtcNow();

        foreach (var expired in _until.Where(session => session.Value <= now))
        {
            _until.TryRemove(expired);
        }
    }
}
