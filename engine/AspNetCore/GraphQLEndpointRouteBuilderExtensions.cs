using Cacao.AspNetCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps GraphQL endpoints.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>Maps an endpoint that serves the requests of an executor.</summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="path">The path of the endpoint.</param>
    /// <param name="schemaName">The name of the executor; only an application with several needs it.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints,
        string path = "/graphql",
        string schemaName = GraphQLServiceCollectionExtensions.DefaultExecutorName)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = new GraphQLEndpoint(endpoints, schemaName);
        var conventions = endpoints.Map(path, endpoint.CreateHandler()).WithDisplayName($"GraphQL {path}");
        return new GraphQLEndpointConventionBuilder(conventions, endpoint.Options);
    }

    /// <summary>Maps an endpoint that serves an executor over WebSocket only. The endpoint of <see cref="MapGraphQL"/> does so
    /// besides HTTP.</summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="path">The path of the endpoint.</param>
    /// <param name="schemaName">The name of the executor; only an application with several needs it.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQLWebSocket(
        this IEndpointRouteBuilder endpoints,
        string path = "/graphql/ws",
        string schemaName = GraphQLServiceCollectionExtensions.DefaultExecutorName)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = new GraphQLEndpoint(endpoints, schemaName);
        var conventions = endpoints.Map(path, endpoint.CreateSocketHandler()).WithDisplayName($"GraphQL WebSocket {path}");
        return new GraphQLEndpointConventionBuilder(conventions, endpoint.Options);
    }
}
