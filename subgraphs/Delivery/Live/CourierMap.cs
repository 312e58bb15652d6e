using System.Text.Json;
using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EShop.Delivery.Live;

/// <summary>
/// Where couriers are, in Redis: the last position of each, which fades when no news comes, and a map of those who are
/// online. What Redis loses comes again with the next position.
/// </summary>
public sealed class CourierMap(
    IConnectionMultiplexer redis,
    RedisKeys keys,
    IOptions<DeliveryOptions> options,
    TimeProvider clock)
{
    private const int MaxFound = 100;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_countLifetime = TimeSpan.FromMinutes(1);

    // A position that is not newer than the stored one is left out, whatever order requests come in.
    private const string Store =
        """
        local stored = redis.call('HGET', KEYS[1], 'at')
        if stored and tonumber(stored) >= tonumber(ARGV[1]) then return 0 end
        redis.call('HSET', KEYS[1], 'at', ARGV[1], 'position', ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        if ARGV[4] ~= '1' then return 1 end
        local added = redis.call('GEOADD', KEYS[2], ARGV[5], ARGV[6], ARGV[7])
        if stored and added == 0 then return 1 end
        return 2
        """;

    private const string Count =
        """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return count
        """;

    private IDatabase Database => redis.GetDatabase();

    private RedisKey OnlineKey => keys["delivery:couriers:online"];

    /// <summary>Counts a request that sends positions.</summary>
    /// <exception cref="TooManyPingsException">There were too many in ten seconds.</exception>
    public async Task CountUpdateAsync(Guid courierId)
    {
        var now = clock.GetUtcNow().Ticks;
        var window = now / s_window.Ticks;
        var count = (int)await Database.ScriptEvaluateAsync(
            Count,
            [keys[$"delivery:courier:{courierId:n}:updates:{window}"]],
            [(long)s_countLifetime.TotalMilliseconds]);

        if (count > options.Value.MaxUpdatesPerTenSeconds)
        {
            throw new TooManyPingsException(TimeSpan.FromTicks(((window + 1) * s_window.Ticks) - now));
        }
    }

    /// <summary>Stores where a courier is, unless something newer is known.</summary>
    public async Task<PositionStorage> StoreAsync(Guid courierId, CourierPosition position, bool isOnline)
        => (PositionStorage)(int)await Database.ScriptEvaluateAsync(
            Store,
            [PositionKey(courierId), OnlineKey],
            [
                position.At.ToUnixTimeMilliseconds(),
                JsonSerializer.Serialize(position, LiveJson.Default.CourierPosition),
                (long)options.Value.PositionLifetime.TotalMilliseconds,
                isOnline ? 1 : 0,
                position.Point.Longitude,
                position.Point.Latitude,
                courierId.ToString("n"),
            ]);

    /// <summary>Puts a courier who comes online on the map, if it is known where they are.</summary>
    public async Task EnterAsync(Guid courierId)
    {
        if (await FindAsync(courierId) is { Point: var point })
        {
            await Database.GeoAddAsync(OnlineKey, point.Longitude, point.Latitude, courierId.ToString("n"));
        }
    }

    /// <summary>Takes a courier off the map.</summary>
    public Task LeaveAsync(Guid courierId) => Database.GeoRemoveAsync(OnlineKey, courierId.ToString("n"));

    /// <summary>Forgets where a courier was.</summary>
    public async Task ForgetAsync(Guid courierId)
    {
        await LeaveAsync(courierId);
        await Database.KeyDeleteAsync(PositionKey(courierId));
    }

    /// <summary>Where a courier is; null when there was no news for long.</summary>
    public async Task<CourierPosition?> FindAsync(Guid courierId) => (await FindAsync([courierId]))[0];

    /// <summary>Where some couriers are, in their order.</summary>
    public async Task<IReadOnlyList<CourierPosition?>> FindAsync(IReadOnlyList<Guid> courierIds)
    {
        var stored = await Task.WhenAll(courierIds.Select(
            courierId => Database.HashGetAsync(PositionKey(courierId), "position")));
        return [.. stored.Select(value => value.IsNull
            ? null
            : JsonSerializer.Deserialize((string)value!, LiveJson.Default.CourierPosition))];
    }

    /// <summary>The couriers on the map around a place with their distances in metres, the nearest first.</summary>
    public async Task<IReadOnlyList<(Guid CourierId, double Distance)>> NearestAsync(GeoPoint place)
    {
        var found = await Database.GeoRadiusAsync(
            OnlineKey,
            place.Longitude,
            place.Latitude,
            options.Value.OfferRadius,
            GeoUnit.Meters,
            MaxFound,
            Order.Ascending,
            GeoRadiusOptions.WithDistance);
        var ids = found.Select(one => Guid.ParseExact((string)one.Member!, "n")).ToList();
        var positions = await FindAsync(ids);
        return [.. found.Select((one, i) => (ids[i], one.Distance ?? 0)).Where((_, i) => positions[i] is not null)];
    }

    private RedisKey PositionKey(Guid courierId) => keys[$"delivery:courier:{courierId:n}"];
}
