using System.Text.Json;
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

    /// <summary>The cart with an id, whose life begins anew; <c>null</c> when there is none.</summary>
    public async Task<StoredCart?> FindAsync(Guid id)
    {
        var database = redis.GetDatabase();
        var document = await database.HashGetAsync(KeyOf(id), "document");

        if (document.IsNull)
        {
            return null;
        }

        await database.KeyExpireAsync(KeyOf(id), Lifetime);
        return JsonSerializer.Deserialize((string)document!, StoredCartJson.Default.StoredCart);
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
        return (int)version is >= 0 and var current ? current : null;
    }

    /// <summary>Throws a cart away.</summary>
    public Task DeleteAsync(Guid id) => redis.GetDatabase().KeyDeleteAsync(KeyOf(id));

    private RedisKey KeyOf(Guid id) => keys[$"cart:{id:n}"];
}
