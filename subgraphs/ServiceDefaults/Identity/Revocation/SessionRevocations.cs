using System.Globalization;
using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// The revoked sessions of the whole shop, in Redis: a sorted set by the time until which each counts, and a channel on
/// which every new one is told.
/// </summary>
public sealed class SessionRevocations(IConnectionMultiplexer redis, RedisKeys keys, TimeProvider clock)
{
    private const string Name = "sessions:revoked";

    private readonly RedisKey _set = keys[Name];
    private readonly RedisChannel _channel = keys.Channel(Name);

    /// <summary>Has the access tokens of sessions refused everywhere until a time; may be repeated.</summary>
    public async Task RevokeAsync(IReadOnlyCollection<Guid> sessionIds, DateTimeOffset until)
    {
        var database = redis.GetDatabase();
        var score = until.ToUnixTimeMilliseconds();
        await database.SortedSetRemoveRangeByScoreAsync(
            _set, double.NegativeInfinity, clock.GetUtcNow().ToUnixTimeMilliseconds());
        await database.SortedSetAddAsync(_set, [.. sessionIds.Select(id => new SortedSetEntry(id.ToString("n"), score))]);

        foreach (var id in sessionIds)
        {
            await redis.GetSubscriber().PublishAsync(
                _channel, string.Create(CultureInfo.InvariantCulture, $"{id:n} {score}"));
        }
    }

    /// <summary>Hears of every session that is revoked from now on, through every reconnection.</summary>
    internal Task ListenAsync(RevokedSessions sessions)
        => redis.GetSubscriber().SubscribeAsync(_channel, (_, message) => Hear(message.ToString(), sessions));

    /// <summary>Reads all that count now.</summary>
    internal async Task LoadAsync(RevokedSessions sessions)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var entries = await redis.GetDatabase().SortedSetRangeByScoreWithScoresAsync(_set, now);

        foreach (var entry in entries)
        {
            Add(entry.Element.ToString(), (long)entry.Score, sessions);
        }
    }

    private static void Hear(string message, RevokedSessions sessions)
    {
        if (message.Split(' ') is [var id, var until]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var score))
        {
            Add(id, score, sessions);
        }
    }

    private static void Add(string id, long until, RevokedSessions sessions)
    {
        if (Guid.TryParseExact(id, "N", out var sessionId))
        {
            sessions.Add(sessionId, DateTimeOffset.FromUnixTimeMilliseconds(until));
        }
    }
}
