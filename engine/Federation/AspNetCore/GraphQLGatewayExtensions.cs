using System.Net;
using Cacao.Execution.Configuration;
using Cacao.Federation.AspNetCore;
using Cacao.Federation.Execution;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a federated GraphQL gateway to an application.</summary>
public static class GraphQLGatewayExtensions
{
    /// <summary>Adds an executor that answers with the help of the source schemas named in <c>fusion-config.json</c>; map it with
    /// <c>MapGraphQL()</c>.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <exception cref="FileNotFoundException">There is no configuration file.</exception>
    public static IRequestExecutorBuilder AddGraphQLGateway(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var folder = GatewayConfigurationFile.AddTo(builder);
        builder.Services
            .AddOptions<GatewayOptions>()
            .Bind(builder.Configuration)
            .Configure(o => o.BaseDirectory = folder);
        builder.Services.AddSingleton(CreateConnections());
        return builder.AddGraphQL()
            .UseFederation(services => GatewaySchemaLoader.Load(
                services.GetRequiredService<IOptions<GatewayOptions>>().Value,
                services.GetRequiredService<SocketsHttpHandler>(),
                services.GetRequiredService<ILoggerFactory>().CreateLogger(FederationLog.Category)))
            .AddHttpRequestInterceptor<GatewayRequestInterceptor>();
    }

    // One pool for all source schemas. Cookies and redirects have no place between services.
    private static SocketsHttpHandler CreateConnections() => new()
    {
        MaxConnectionsPerServer = 256,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
    };
}
