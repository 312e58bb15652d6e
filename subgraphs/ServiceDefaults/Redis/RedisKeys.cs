using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Redis;

/// <summary>The names of this shop's keys and channels on a Redis that it may share with others.</summary>
public sealed class RedisKeys(IOptions<RedisOptions> options)
{
    private readonly string _prefix = options.Value.KeyPrefix;

    /// <summary>The key with a name, for example <c>cart:42</c>.</summary>
    public RedisKey this[string name] => _prefix + name;

    /// <summary>The pub/sub channel with a name.</summary>
    public RedisChannel Channel(string name) => new(_prefix + name, RedisChannel.PatternMode.Literal);
}
