using EShop.ServiceDefaults.Identity;
using EShop.ServiceDefaults.Redis;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.GraphQL;

/// <summary>The GraphQL server as every subgraph has it.</summary>
public static class ShopGraphQL
{
    /// <summary>
    /// Adds the GraphQL server with the shop's conventions and the types that subgraphs share; of these a subgraph's schema
    /// gets the ones that it uses, and the revocation of access tokens. The topics of its subscriptions travel through Redis to all its processes.
    /// </summary>
    public static IRequestExecutorBuilder AddShopGraphQL(this WebApplicationBuilder builder)
    {
        builder.AddRedis();
        builder.AddSessionRevocation();
        return builder.AddGraphQL()
            .AddSharedTypes()
            .AddMutationConventions()
            .AddAuthorization()
            .AddRedisSubscriptions(new SubscriptionOptions { TopicPrefix = TopicPrefix(builder.Configuration) })
            .ModifyOptions(options => options.RemoveUnreachableTypes = true)
            .ModifyCostOptions(options =>
            {
                // The gateway bounds what clients ask for; here is only what no part of an operation may exceed.
                options.MaxFieldCost = 50_000;
                options.MaxTypeCost = 50_000;
                builder.Configuration.GetSection("Cost").Bind(options);
            });
    }

    private static string TopicPrefix(IConfiguration configuration)
        => configuration[$"{RedisOptions.SectionName}:{nameof(RedisOptions.KeyPrefix)}"] + "topic:";
}
