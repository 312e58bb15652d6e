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
        var app = builder.Build();
        app.MapHealthChecks("/health/live");
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
