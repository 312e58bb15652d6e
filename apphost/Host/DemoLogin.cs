using EShop.Users.Codes;
using EShop.Users.Demo;
using StackExchange.Redis;

namespace EShop.AppHost;

/// <summary>Tells who one can sign in as, where to read what they are sent, and the codes that would go to their phones.</summary>
internal sealed class DemoLogin : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _redis;

    private DemoLogin(ConnectionMultiplexer redis) => _redis = redis;

    /// <summary>Writes the demo users and from now on each code.</summary>
    public static async Task<DemoLogin> ShowAsync(string redis, Uri mailbox, TextWriter output)
    {
        var login = new DemoLogin(await ConnectionMultiplexer.ConnectAsync(redis));
        await login._redis.GetSubscriber().SubscribeAsync(
            new RedisChannel(DevelopmentCodes.Channel, RedisChannel.PatternMode.Literal),
            (_, message) => output.WriteLine($"Code for {((string)message!).Replace(" ", ": ", StringComparison.Ordinal)}"));

        output.WriteLine($"Sign in with requestOtp and verifyOtp as one of these; the codes appear here and at {mailbox}:");
        foreach (var user in DemoUser.All)
        {
            output.WriteLine($"  {user.Phone}  {user.Name} ({string.Join(", ", user.Roles).ToLowerInvariant()})");
        }

        return login;
    }

    public async ValueTask DisposeAsync()
    {
        await _redis.CloseAsync();
        _redis.Dispose();
    }
}
