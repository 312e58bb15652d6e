using Cacao.Federation.Execution;
using EShop.ServiceDefaults.Redis;

namespace EShop.Gateway.Caching;

/// <summary>Registers the memory of answers.</summary>
internal static class GatewayCaching
{
    /// <summary>Adds the memory if the gateway has a Redis and <c>Cache:Enabled</c> does not say no. What is kept is up to the source
    /// schemas: only fields that they mark with <c>@cacheControl</c>.</summary>
    public static WebApplicationBuilder AddAnswerCache(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration.GetConnectionString("Redis"))
            || !builder.Configuration.GetValue("Cache:Enabled", defaultValue: true))
        {
            return builder;
        }

        builder.AddRedis();
        builder.Services.AddSingleton<IAnswerStore, RedisAnswerStore>();
        builder.Services.AddSingleton<FederatedAnswerCache>();
        builder.Services.AddHostedService<CachePurge>();
        return builder;
    }
}
