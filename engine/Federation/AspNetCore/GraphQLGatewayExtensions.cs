using System.Net;
using Cacao.Execution.Configuration;
using Cacao.Federation.AspNetCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

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
        builder.Services.AddSingleton<GatewayReloader>();
        var gateway = builder.AddGraphQL()
            .UseFederation(services => services.GetRequiredService<GatewayReloader>().LoadInitial())
            .AddHttpRequestInterceptor<GatewayRequestInterceptor>()
            .AddSocketSessionInterceptor<GatewaySocketInterceptor>();

        // After the executor's own start, so that there is something to watch for.
        builder.Services.AddHostedService<GatewayFileWatch>();
        return gateway;
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
