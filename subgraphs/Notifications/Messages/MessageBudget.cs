using System.Security.Cryptography;
using System.Text;
using EShop.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EShop.Notifications.Messages;

/// <summary>
/// How many messages may be sent at once, to one recipient and in all; counted in Redis by all replicas together. A
/// number is not written there in the clear.
/// </summary>
internal sealed class MessageBudget(
    IConnectionMultiplexer redis,
    RedisKeys keys,
    IOptions<NotificationsOptions> options,
    TimeProvider clock)
{
    private const int RecipientWindow = 600;
    private const int TotalWindow = 60;

    // Both are spent, or neither.
    private const string Script =
        """
        for i = 1, #KEYS do
            if tonumber(redis.call('GET', KEYS[i]) or 0) >= tonumber(ARGV[2 * i - 1]) then
                return 0
            end
        end
        for i = 1, #KEYS do
            redis.call('INCR', KEYS[i])
            redis.call('EXPIRE', KEYS[i], ARGV[2 * i], 'NX')
        end
        return 1
        """;

    private readonly MessageOptions _limits = options.Value.Messages;
    private readonly byte[] _salt = Encoding.UTF8.GetBytes(options.Value.Messages.Token);

    /// <summary>Spends one message to a recipient, when there is one left.</summary>
    public async Task<bool> TrySpendAsync(string recipient)
    {
        var pseudonym = Convert.ToHexStringLower(HMACSHA256.HashData(_salt, Encoding.UTF8.GetBytes(recipient)));
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var result = await redis.GetDatabase().ScriptEvaluateAsync(
            Script,
            [
                keys[$"messages:{pseudonym}:{seconds / RecipientWindow}"],
                keys[$"messages:total:{seconds / TotalWindow}"],
            ],
            [_limits.PerRecipient, RecipientWindow, _limits.PerMinute, TotalWindow]);
        return (long)result == 1;
    }
}
