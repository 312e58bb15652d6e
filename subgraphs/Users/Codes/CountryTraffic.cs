using EShop.ServiceDefaults.Redis;
using EShop.Users.Domain;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EShop.Users.Codes;

/// <summary>
/// Notices toll fraud: somebody has codes sent to many numbers of one country, earns a share of what the messages cost,
/// and never answers. A country of which too few codes are answered is paused.
/// </summary>
public sealed class CountryTraffic(
    IConnectionMultiplexer redis,
    RedisKeys keys,
    IOptions<UsersOptions> options,
    TimeProvider clock)
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(10);

    private const string CountScript =
        """
        local paused = tonumber(redis.call('GET', KEYS[1]) or 0)
        local now = tonumber(ARGV[1])
        if paused > now then
            return tostring(paused)
        end
        local sent = redis.call('INCR', KEYS[2])
        redis.call('PEXPIRE', KEYS[2], ARGV[2])
        local answered = tonumber(redis.call('GET', KEYS[3]) or 0)
        if sent > tonumber(ARGV[3]) and answered * 100 < sent * tonumber(ARGV[4]) then
            paused = now + tonumber(ARGV[5])
            redis.call('SET', KEYS[1], string.format('%.0f', paused), 'PX', ARGV[5])
            return tostring(paused)
        end
        return '0'
        """;

    private readonly OtpBudgetOptions _budgets = options.Value.Budgets;

    /// <summary>Counts a code that is to be sent.</summary>
    /// <returns>Null when it may be sent, else until when the country is paused.</returns>
    public async Task<DateTimeOffset?> CountSentAsync(PhoneCountry country)
    {
        var result = await redis.GetDatabase().ScriptEvaluateAsync(
            CountScript,
            [Paused(country), Counter("sent", country), Counter("answered", country)],
            [
                clock.GetUtcNow().ToUnixTimeMilliseconds(),
                (long)s_window.TotalMilliseconds * 2,
                _budgets.FraudMinimum,
                _budgets.FraudAnsweredPercent,
                (long)_budgets.FraudPause.TotalMilliseconds,
            ]);
        var paused = (long)result;
        return paused == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(paused);
    }

    /// <summary>Counts a code that was answered.</summary>
    public async Task CountAnsweredAsync(string phone)
    {
        if (PhoneCountry.Of(phone) is { } country)
        {
            var counter = Counter("answered", country);
            await redis.GetDatabase().StringIncrementAsync(counter);
            await redis.GetDatabase().KeyExpireAsync(counter, s_window * 2);
        }
    }

    private RedisKey Paused(PhoneCountry country) => keys[$"otp:paused:{country.Code}"];

    private RedisKey Counter(string what, PhoneCountry country)
        => keys[$"otp:{what}:{country.Code}:{clock.GetUtcNow().Ticks / s_window.Ticks}"];
}
