using EShop.Gateway.Caching;
using EShop.Gateway.Health;
using EShop.Gateway.Http;
using EShop.Gateway.Ide;
using EShop.Gateway.Limits;
using EShop.Gateway.PersistedOperations;
using EShop.Gateway.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EShop.Gateway;

/// <summary>The gateway's registration, used by its program, by the AppHost and by tests.</summary>
public static class GatewayHost
{
    /// <summary>Builds the gateway from command line arguments and the environment.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddGateway();
        var app = builder.Build();
        app.MapGateway();
        return app;
    }

    /// <summary>Registers what the gateway needs; it is configured by <c>fusion-config.json</c>.</summary>
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        // The executor is warmed up before the server listens: a gateway that answers has its schema.
        builder.AddGraphQLGateway();
        builder.AddGatewaySecurity();
        builder.AddAnswerCache();
        builder.AddGatewayLimits();
        builder.AddPersistedOperations();
        builder.AddGatewayHttp();
        builder.Services.AddHealthChecks().AddCheck<SubgraphStates>("subgraphs");
        return builder;
    }

    /// <summary>Maps the GraphQL endpoint, the IDE in front of it and the health endpoints.</summary>
    public static WebApplication MapGateway(this WebApplication app)
    {
        app.UseGatewayHttp();

        // The IDE shows the whole schema; in production it is asked for by name.
        if (app.Configuration.GetValue("Ide:Enabled", defaultValue: !app.Environment.IsProduction()))
        {
            app.UseIde(IdeFiles.BesideProgram());
        }

        app.UseGatewaySecurity();
        app.UseGatewayLimits();
        app.MapGraphQL();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = ReadinessAnswer.WriteAsync });
        return app;
    }
}
