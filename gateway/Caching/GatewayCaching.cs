using Cacao.Federation.Execution;

namespace EShop.Gateway.Caching;

/// <summary>Registers the memory of answers.</summary>
internal static class GatewayCaching
{
    /// <summary>Adds the memory if the gateway has a Redis and <c>Cache:Enabled</c> does not say no. What is kept is up to the source
    /// schemas: only fields that they mark with <c>@cacheControl</c>.</summary>
    public static WebApplicationBuilder AddAnswerCache(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue("Cache:Enabled", defaultValue: true) || !builder.TryAddRedis())
        {
            return builder;
        }

        builder.Services.AddSingleton<IAnswerStore, RedisAnswerStore>();
        builder.Services.AddSingleton<FederatedAnswerCache>();
        builder.Services.AddHostedService<CachePurge>();
        return builder;
    }
}
