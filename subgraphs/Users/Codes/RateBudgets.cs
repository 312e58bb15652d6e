using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.Users.Codes;

/// <summary>
/// Spends budgets that all replicas share, in Redis. Several are spent together or not at all: one script, which Redis
/// runs without anything in between, so that no number of simultaneous requests gets more than there is.
/// </summary>
public sealed class RateBudgets(IConnectionMultiplexer redis, RedisKeys keys, TimeProvider clock)
{
    // The generic cell rate algorithm: a key holds the time at which its budget will be whole again, in milliseconds.
    private const string Script =
        """
        local now = tonumber(ARGV[1])
        local wait = 0
        local due = {}
        for i = 1, #KEYS do
            local window = tonumber(ARGV[2 * i])
            local step = window / tonumber(ARGV[2 * i + 1])
            due[i] = math.max(tonumber(redis.call('GET', KEYS[i]) or now), now) + step
            wait = math.max(wait, due[i] - now - window)
        end
        if wait > 0 then
            return math.ceil(wait)
        end
        for i = 1, #KEYS do
            redis.call('SET', KEYS[i], string.format('%.3f', due[i]), 'PX', math.ceil(due[i] - now) + 1000)
        end
        return 0
        """;

    /// <summary>Spends one of each budget, when there is one of each.</summary>
    /// <returns>Null when it was spent, else when it makes sense to try again.</returns>
    public async Task<DateTimeOffset?> TrySpendAsync(params RateBudget[] budgets)
    {
        var now = clock.GetUtcNow();
        var values = new List<RedisValue> { now.ToUnixTimeMilliseconds() };

        foreach (var budget in budgets)
        {
            values.Add((long)budget.Window.TotalMilliseconds);
            values.Add(budget.Amount);
        }

        var result = await redis.GetDatabase().ScriptEvaluateAsync(
            Script,
            [.. budgets.Select(budget => keys[budget.Key])],
            [.. values]);
        var wait = (long)result;
        return wait == 0 ? null : now.AddMilliseconds(wait);
    }
}
