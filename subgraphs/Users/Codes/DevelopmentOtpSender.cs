using System.Collections.Concurrent;
using EShop.ServiceDefaults.Redis;
using EShop.Users.Domain;
using StackExchange.Redis;

namespace EShop.Users.Codes;

/// <summary>
/// Sends nothing: whoever runs the shop on their own machine sees the codes there. They are published on a channel that
/// only the AppHost listens to, and never logged. Exists in development only.
/// </summary>
internal sealed class DevelopmentOtpSender(IConnectionMultiplexer redis, RedisKeys keys) : IOtpSender
{
    private readonly ConcurrentDictionary<string, string> _last = new();

    /// <summary>The code that was last sent to a number; null when none was.</summary>
    public string? LastFor(string phone) => _last.GetValueOrDefault(phone);

    public async Task SendAsync(
        PhoneNumber phone,
        OtpChannel channel,
        string code,
        CancellationToken cancellationToken)
    {
        _last[phone.Value] = code;
        await redis.GetSubscriber().PublishAsync(keys.Channel(DevelopmentCodes.Channel), $"{phone.Value} {code}");
    }
}
