using System.Collections.Concurrent;
using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>The streams of all producers.</summary>
internal sealed class EventStreams(IConnectionMultiplexer redis, RedisKeys keys)
{
    private readonly ConcurrentDictionary<string, EventStream> _streams = new();

    public EventStream Of(string producer)
        => _streams.GetOrAdd(producer, static (name, self) => self.Create(name), this);

    private EventStream Create(string producer) => new(redis, keys, producer);
}
