using System.Text.Json;
using EShop.Cart.Domain;
using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.Cart.Carts;

/// <summary>Carts in Redis. A cart lives for a while after it was last used.</summary>
public sealed class CartStore(IConnectionMultiplexer redis, RedisKeys keys)
{
    /// <summary>How long a cart is kept that nobody uses.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    // Writes only if the version is the one that was read; answers −1 then, else the version that is stored. The version
    // alone would not do: who was faster may have written the same one.
    private const string Save =
        """
        local version = redis.call('HGET', KEYS[1], 'version') or '0'
        if version ~= ARGV[1] then return tonumber(version) end
        redis.call('HMSET', KEYS[1], 'version', ARGV[2], 'document', ARGV[3])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return -1
        """;

    private const string ForgetChange =
        """
        local changed = redis.call('ZSCORE', KEYS[1], ARGV[1])
        if changed and tonumber(changed) <= tonumber(ARGV[2]) then redis.call('ZREM', KEYS[1], ARGV[1]) end
        """;

    /// <summary>The cart with an id, whose life begins anew; <c>null</c> when there is none.</summary>
    public async Task<StoredCart?> FindAsync(Guid id)
    {
        var cart = await PeekAsync(id);

        if (cart is not null)
        {
            await redis.GetDatabase().KeyExpireAsync(KeyOf(id), Lifetime);
        }

        return cart;
    }

    /// <summary>The cart with an id, as somebody looks at it who does not use it.</summary>
    public async Task<StoredCart?> PeekAsync(Guid id)
    {
        var document = await redis.GetDatabase().HashGetAsync(KeyOf(id), "document");
        return document.IsNull
            ? null
            : JsonSerializer.Deserialize((string)document!, StoredCartJson.Default.StoredCart);
    }

    /// <summary>Stores a cart if the stored one still has the version before it.</summary>
    /// <returns>Null when it was stored, else the version that is stored.</returns>
    public async Task<int?> SaveAsync(StoredCart cart)
    {
        var document = JsonSerializer.Serialize(cart, StoredCartJson.Default.StoredCart);
        var version = await redis.GetDatabase().ScriptEvaluateAsync(
            Save,
            [KeyOf(cart.Cart.Id)],
            [cart.Cart.Version - 1, cart.Cart.Version, document, (long)Lifetime.TotalMilliseconds]);

        if ((int)version is >= 0 and var current)
        {
            return current;
        }

        await NoteChangeAsync(cart.Cart);
        return null;
    }

    /// <summary>Throws a cart away.</summary>
    public async Task DeleteAsync(Guid id)
    {
        var database = redis.GetDatabase();
        await database.KeyDeleteAsync(KeyOf(id));
        await database.SortedSetRemoveAsync(Changes, NameOf(id));
    }

    /// <summary>Some carts that nobody has changed since a time, as far as it was noted.</summary>
    public async Task<IReadOnlyList<Guid>> ListUnchangedSinceAsync(DateTimeOffset time, int limit)
    {
        var names = await redis.GetDatabase().SortedSetRangeByScoreAsync(
            Changes, double.NegativeInfinity, time.ToUnixTimeMilliseconds(), take: limit);
        return [.. names.Select(name => Guid.ParseExact(name.ToString(), "N"))];
    }

    /// <summary>Notes when a cart was changed. It may be noted late or not at all: the cart itself has the time.</summary>
    public Task NoteChangeAsync(ShoppingCart cart)
        => redis.GetDatabase().SortedSetAddAsync(Changes, NameOf(cart.Id), cart.ChangedAt.ToUnixTimeMilliseconds());

    /// <summary>Forgets when a cart was changed, unless it has been changed since.</summary>
    public Task ForgetChangeAsync(Guid id, DateTimeOffset since)
        => redis.GetDatabase().ScriptEvaluateAsync(
            ForgetChange, [Changes], [NameOf(id), since.ToUnixTimeMilliseconds()]);

    private RedisKey Changes => keys["carts:changed"];

    private static string NameOf(Guid id) => id.ToString("n");

    private RedisKey KeyOf(Guid id) => keys[$"cart:{NameOf(id)}"];
}
