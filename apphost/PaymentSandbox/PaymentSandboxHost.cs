using EShop.PaymentSandbox.Challenges;
using EShop.PaymentSandbox.Charges;
using EShop.PaymentSandbox.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.PaymentSandbox;

/// <summary>The payment provider of development and tests, a service as a real one is.</summary>
public static class PaymentSandboxHost
{
    /// <summary>Its name in lists of services.</summary>
    public const string Name = "payment-sandbox";

    /// <summary>Registers everything the service needs.</summary>
    public static WebApplicationBuilder AddPaymentSandbox(this WebApplicationBuilder builder)
    {
        AddServices(builder.Services);
        return builder;
    }

    /// <summary>Maps the service's endpoints.</summary>
    public static WebApplication MapPaymentSandbox(this WebApplication app)
    {
        app.MapHealthChecks("/health/live");
        app.MapHealthChecks("/health/ready");
        app.MapGet("/", () => SandboxDescription.Text);
        app.MapCharges();
        app.MapChallenges();
        return app;
    }

    /// <summary>Builds the service from command line arguments and the environment.</summary>
    public static WebApplication Create(string[] args)
        => WebApplication.CreateBuilder(args).AddPaymentSandbox().Build().MapPaymentSandbox();

    private static void AddServices(IServiceCollection services)
    {
        services
            .AddOptions<SandboxOptions>()
            .BindConfiguration(SandboxOptions.SectionName)
            .Validate(
                options => options.ApiKey.Length > 0 && options.WebhookSecret.Length > 0,
                "Sandbox:ApiKey and Sandbox:WebhookSecret are not configured.")
            .ValidateOnStart();
        services.ConfigureHttpJsonOptions(
            json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, SandboxJson.Default));
        services.AddHealthChecks();
        services.AddHttpClient();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WebhookQueue>();
        services.AddSingleton<ChargeBook>();
        services.AddHostedService<WebhookSender>();
    }
}
