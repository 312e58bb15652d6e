using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.GraphQL;

/// <summary>The GraphQL server as every subgraph has it.</summary>
public static class ShopGraphQL
{
    /// <summary>
    /// Adds the GraphQL server with the shop's conventions and the types that subgraphs share; of these a subgraph's schema
    /// gets the ones that it uses.
    /// </summary>
    public static IRequestExecutorBuilder AddShopGraphQL(this WebApplicationBuilder builder)
        => builder.AddGraphQL()
            .AddSharedTypes()
            .AddMutationConventions()
            .AddAuthorization()
            .ModifyOptions(options => options.RemoveUnreachableTypes = true);
}
