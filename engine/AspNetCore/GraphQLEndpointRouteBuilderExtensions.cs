using Cacao.AspNetCore;
using Cacao.AspNetCore.Http;
using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        var services = endpoints.ServiceProvider;
        var options = Clone(services.GetRequiredService<IOptionsMonitor<GraphQLServerOptions>>().Get(schemaName));
        var handler = new GraphQLHttpHandler(
            services.GetRequiredService<IRequestExecutorProvider>(),
            schemaName,
            options,
            services.GetKeyedService<IHttpRequestInterceptor>(schemaName));
        var conventions = endpoints.Map(path, (RequestDelegate)handler.HandleAsync).WithDisplayName($"GraphQL {path}");
        return new GraphQLEndpointConventionBuilder(conventions, options);
    }

    // Each endpoint may change its own options.
    private static GraphQLServerOptions Clone(GraphQLServerOptions options) => new()
    {
        EnableGetRequests = options.EnableGetRequests,
        EnforceGetRequestsPreflightHeader = options.EnforceGetRequestsPreflightHeader,
        EnableSchemaRequests = options.EnableSchemaRequests,
        EnableBatching = options.EnableBatching,
        MaxBatchSize = options.MaxBatchSize,
        MaxRequestSize = options.MaxRequestSize,
        StatusPolicy = options.StatusPolicy,
    };
}
