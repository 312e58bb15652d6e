using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.Gateway.Limits;

/// <summary>Token buckets in Redis, which all gateways share. When Redis is away or slow, or the gateway is the only one and has
/// none, the process counts for itself: loose limits for a while are better than no shop.</summary>
internal sealed partial class RateLimiter(
    IConnectionMultiplexer? connection,
    RedisKeys? keys,
    LocalBuckets local,
    TimeSpan patience,
    ILogger<RateLimiter> logger)
{
    // The clock is that of Redis, so that gateways whose clocks differ agree. Times are in microseconds.
    private const string Script = """
        local burst = tonumber(ARGV[1])
        local rate = tonumber(ARGV[2]) / 1000000
        local clock = redis.call('TIME')
        local now = clock[1] * 1000000 + clock[2]
        local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local tokens = tonumber(bucket[1]) or burst
        local at = tonumber(bucket[2]) or now
        tokens = math.min(burst, tokens + math.max(0, now - at) * rate)
        local allowed = 0
        local wait = 0
        if tokens >= 1 then
          tokens = tokens - 1
          allowed = 1
        else
          wait = math.ceil((1 - tokens) / rate)
        end
        redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', string.format('%.0f', now))
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        return { allowed, math.floor(tokens), wait }
        """;

    private bool _isRedisAway;

    /// <summary>Takes a token from a bucket.</summary>
    /// <param name="name">The name of the bucket.</param>
    /// <param name="rate">How it fills.</param>
    public async ValueTask<RateDecision> TakeAsync(string name, Rate rate)
    {
        if (connection is null)
        {
            return local.Take(name, rate);
        }

        try
        {
            var answer = await connection.GetDatabase().ScriptEvaluateAsync(
                Script,
                [keys!["rate:" + name]],
                [rate.Burst, rate.PerSecond, (long)rate.TimeToFill.TotalMilliseconds + 1_000]).WaitAsync(patience);
            var numbers = (long[])answer;
            NoteThatRedisIsThere();
            return new RateDecision(numbers[0] == 1, numbers[1], TimeSpan.FromMicroseconds(numbers[2]));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            NoteThatRedisIsAway(exception);
            return local.Take(name, rate);
        }
    }

    // An outage is one line in the log, not one for each request.
    private void NoteThatRedisIsAway(Exception exception)
    {
        if (!Interlocked.Exchange(ref _isRedisAway, true))
        {
            LogRedisAway(exception);
        }
    }

    private void NoteThatRedisIsThere()
    {
        if (_isRedisAway && Interlocked.Exchange(ref _isRedisAway, false))
        {
            LogRedisBack();
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "Redis cannot be reached; this gateway counts requests for itself.")]
    private partial void LogRedisAway(Exception exception);

    [LoggerMessage(31, LogLevel.Information, "Redis can be reached again; all gateways count requests together.")]
    private partial void LogRedisBack();
}
