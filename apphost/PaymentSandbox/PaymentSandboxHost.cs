namespace EShop.PaymentSandbox;

/// <summary>The payment provider of development and tests, a service as a real one is.</summary>
public static class PaymentSandboxHost
{
    /// <summary>Its name in lists of services.</summary>
    public const string Name = "payment-sandbox";

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
