using EShop.Gateway.Ide;

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

    /// <summary>Registers what the gateway needs.</summary>
    public static WebApplicationBuilder AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks();
        builder.AddGraphQLGateway();
        return builder;
    }

    /// <summary>Maps the GraphQL endpoint, the IDE in front of it and the health endpoints.</summary>
    public static WebApplication MapGateway(this WebApplication app)
    {
        // The IDE shows the whole schema; in production it is asked for by name.
        if (app.Configuration.GetValue("Ide:Enabled", defaultValue: !app.Environment.IsProduction()))
        {
            app.UseIde(IdeFiles.BesideProgram());
        }

        app.MapGraphQL();
        app.MapHealthChecks("/health/live");
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
