using EShop.ServiceDefaults.Redis;

namespace EShop.Gateway;

/// <summary>The gateway's Redis, without which it works, too: by itself, and with less.</summary>
internal static class GatewayRedis
{
    /// <summary>Adds the Redis that <c>ConnectionStrings:Redis</c> names.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryAddRedis(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration.GetConnectionString("Redis")))
        {
            return false;
        }

        builder.AddRedis();
        return true;
    }
}
