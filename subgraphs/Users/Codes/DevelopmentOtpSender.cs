using System.Collections.Concurrent;
using EShop.ServiceDefaults.Redis;
using EShop.Users.Domain;
using StackExchange.Redis;

namespace EShop.Users.Codes;

/// <summary>
/// Whoever runs the shop on their own machine sees the codes there. They are published on a channel that only the AppHost
/// listens to, never logged, and passed on when there is a service. Exists in development only.
/// </summary>
internal sealed class DevelopmentOtpSender(
    IConnectionMultiplexer redis,
    RedisKeys keys,
    SmsServiceSender? service = null) : IOtpSender
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

        if (service is not null)
        {
            await service.SendAsync(phone, channel, code, cancellationToken);
        }
    }
}
