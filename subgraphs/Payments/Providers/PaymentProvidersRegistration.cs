using System.Net.Http.Headers;
using EShop.Payments.Providers.Sandbox;
using EShop.Payments.Providers.Stripe;
using EShop.Payments.Webhooks;
using EShop.ServiceDefaults.Resilience;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Providers;

/// <summary>Registers cash, the provider of cards that the configuration names, and whoever it has an account for.</summary>
public static class PaymentProvidersRegistration
{
    /// <summary>Adds the providers and the readers of their webhooks.</summary>
    public static WebApplicationBuilder AddPaymentProviders(this WebApplicationBuilder builder)
    {
        AddOptions(builder.Services);
        builder.Services.AddTransient<IPaymentProvider, CashProvider>();
        builder.Services.AddTransient<PaymentProviders>();
        AddSandbox(builder.Services, AccountOf(builder, SandboxProvider.ProviderName));
        AddStripe(builder.Services, AccountOf(builder, StripeProvider.ProviderName));
        return builder;
    }

    private static void AddOptions(IServiceCollection services)
        => services
            .AddOptions<PaymentsOptions>()
            .BindConfiguration(PaymentsOptions.SectionName)
            .Validate(options => options.CardAccount is not null, "Payments:Provider must be sandbox or stripe.")
            .Validate(
                options => options.CardAccount is null or { IsComplete: true, WebhookSecret.Length: > 0 },
                "Payments:<Provider>:Url, ApiKey and WebhookSecret of the provider of cards are not configured.")
            .Validate(
                options => options.OperationLanes >= 0
                    && options.PollInterval > TimeSpan.Zero
                    && options.OperationLease > TimeSpan.Zero,
                "Payments:OperationLanes must not be negative, PollInterval and OperationLease longer than zero.")
            .ValidateOnStart();

    // A provider that new payments no longer go to still has those of before.
    private static bool AccountOf(WebApplicationBuilder builder, string name)
        => builder.Configuration[$"{PaymentsOptions.SectionName}:{name}:ApiKey"] is { Length: > 0 };

    private static void AddSandbox(IServiceCollection services, bool hasAccount)
    {
        if (!hasAccount)
        {
            return;
        }

        services
            .AddHttpClient<SandboxProvider>((provider, http) => SetUp(http, Options(provider).Sandbox))
            .AddShopResilience();
        services.AddTransient<IPaymentProvider>(provider => provider.GetRequiredService<SandboxProvider>());
        services.AddSingleton<IWebhookReader, StandardWebhookReader>();
    }

    private static void AddStripe(IServiceCollection services, bool hasAccount)
    {
        if (!hasAccount)
        {
            return;
        }

        services
            .AddHttpClient<StripeProvider>((provider, http) =>
            {
                SetUp(http, Options(provider).Stripe);
                http.DefaultRequestHeaders.Add("Stripe-Version", StripeProvider.ApiVersion);
            })
            .AddShopResilience();
        services.AddTransient<IPaymentProvider>(provider => provider.GetRequiredService<StripeProvider>());
        services.AddSingleton<IWebhookReader, StripeWebhookReader>();
    }

    private static void SetUp(HttpClient http, ProviderAccount account)
    {
        http.BaseAddress = new Uri(account.Url);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", account.ApiKey);
    }

    private static PaymentsOptions Options(IServiceProvider provider)
        => provider.GetRequiredService<IOptions<PaymentsOptions>>().Value;
}
