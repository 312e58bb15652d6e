using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Health;
using EShop.ServiceDefaults.Identity;
using EShop.ServiceDefaults.Logging;
using EShop.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.ServiceDefaults;

/// <summary>What every subgraph has in common, registered once.</summary>
public static class ServiceDefaultsRegistration
{
    /// <summary>Adds logging, telemetry, identity, health checks, the clock and the demo options.</summary>
    /// <param name="builder">The builder of the subgraph's host.</param>
    /// <param name="serviceName">The name under which telemetry is reported, for example <c>catalog</c>.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string serviceName)
    {
        builder.AddRedactedConsole();
        builder.AddOpenTelemetryExport(serviceName);
        builder.AddGatewayCredential();
        builder.AddAccessTokens();

        builder.Services.AddHealthChecks();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddOptions<DemoOptions>()
            .BindConfiguration(DemoOptions.SectionName)
            .ValidateOnStart();

        return builder;
    }

    /// <summary>Lets only the gateway in, reads access tokens and maps the endpoints that every subgraph has.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.UseGatewayCredential();
        app.UseAccessTokens();
        app.MapHealthEndpoints();
        return app;
    }
}
