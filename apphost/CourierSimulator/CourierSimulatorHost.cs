using EShop.CourierSimulator.Gateway;

namespace EShop.CourierSimulator;

/// <summary>Couriers that work by themselves, so that an order placed by hand is delivered while one watches.</summary>
public static class CourierSimulatorHost
{
    /// <summary>Its name in lists of services.</summary>
    public const string Name = "courier-simulator";

    /// <summary>Builds the service from command line arguments and the environment.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        builder.AddSimulator();
        var app = builder.Build();
        app.MapHealthChecks("/health/live");
        app.MapHealthChecks("/health/ready");
        return app;
    }

    private static void AddSimulator(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddOptions<SimulatorOptions>()
            .BindConfiguration(SimulatorOptions.SectionName)
            .Configure<IConfiguration>(static (options, configuration) =>
            {
                options.Gateway ??= configuration.GetValue<Uri>("Gateway:Url");
                options.Mailbox ??= configuration.GetValue<Uri>("Mailbox:Url");
                options.IsDemo |= configuration.GetValue<bool>("Demo:Seed");
            })
            .Validate(static options => options.SpeedUp > 0, "Simulator:SpeedUp is more than zero.")
            .ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpClient<GatewayClient>();
        builder.Services.AddHttpClient<CodeMailbox>();
        builder.Services.AddHostedService<SimulatedWork>();
    }
}
