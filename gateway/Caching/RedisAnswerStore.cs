using Cacao.Federation.Execution;
using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.Gateway.Caching;

/// <summary>Keeps answers in Redis, for all gateways. One that does not answer quickly is not asked for long.</summary>
internal sealed class RedisAnswerStore(IConnectionMultiplexer redis, RedisKeys keys) : IAnswerStore
{
    private const string Prefix = "gateway:";
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    public async Task<IReadOnlyList<byte[]?>> ReadAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var values = await Database()
            .StringGetAsync([.. names.Select(KeyOf)])
            .WaitAsync(s_patience, cancellationToken);
        return [.. values.Select(value => value.IsNull ? null : (byte[]?)value)];
    }

    public Task WriteAsync(IReadOnlyList<(string Key, byte[] Value, TimeSpan Lifetime)> entries)
    {
        var database = Database();
        return Task.WhenAll(entries.Select(e => database.StringSetAsync(KeyOf(e.Key), e.Value, e.Lifetime)));
    }

    public Task IncrementAsync(IReadOnlyList<string> names, TimeSpan lifetime)
    {
        var database = Database();
        return Task.WhenAll(names.SelectMany(name => (Task[])
        [
            database.StringIncrementAsync(KeyOf(name)),
            database.KeyExpireAsync(KeyOf(name), lifetime),
        ]));
    }

    private RedisKey KeyOf(string name) => keys[Prefix + name];

    private IDatabase Database() => redis.IsConnected
        ? redis.GetDatabase()
        : throw new TimeoutException("There is no connection to Redis.");
}
