using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Resilience;

/// <summary>Registers HTTP clients that survive failures of whom they call.</summary>
public static class HttpResilience
{
    /// <summary>
    /// Gives a client time-outs, retries with random pauses and a circuit breaker, as
    /// <see cref="HttpResilienceOptions"/> say. The breaker's answer is a
    /// <see cref="Polly.CircuitBreaker.BrokenCircuitException"/>, that of the time-outs a
    /// <see cref="Polly.Timeout.TimeoutRejectedException"/>.
    /// </summary>
    public static IHttpClientBuilder AddShopResilience(this IHttpClientBuilder client)
    {
        AddOptions(client.Services);
        client.Services.TryAddSingleton<HttpResiliencePipelines>();
        // The client's own time-out would cut off the retries.
        client.ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan);
        return client.AddHttpMessageHandler(provider =>
            new ResilienceHandler(provider.GetRequiredService<HttpResiliencePipelines>().Of(client.Name)));
    }

    private static void AddOptions(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(HttpResiliencePipelines)))
        {
            return;
        }

        services
            .AddOptions<HttpResilienceOptions>()
            .BindConfiguration(HttpResilienceOptions.SectionName)
            .Validate(
                static options => options.AttemptTimeout > TimeSpan.Zero
                    && options.TotalTimeout >= options.AttemptTimeout,
                "HttpResilience:AttemptTimeout must be longer than zero and at most HttpResilience:TotalTimeout.")
            .Validate(
                static options => options.MaxRetries is >= 0 and <= 10 && options.RetryDelay >= TimeSpan.Zero,
                "HttpResilience:MaxRetries must be 0 to 10 and HttpResilience:RetryDelay not negative.")
            .Validate(
                static options => options.BreakerFailureRatio is > 0 and <= 1 && options.BreakerMinimumTries >= 2,
                "HttpResilience:BreakerFailureRatio must be above 0 and at most 1, BreakerMinimumTries at least 2.")
            .Validate(
                static options => options.BreakerWindow >= TimeSpan.FromSeconds(0.5)
                    && options.BreakDuration >= TimeSpan.FromSeconds(0.5),
                "HttpResilience:BreakerWindow and HttpResilience:BreakDuration must be at least half a second.")
            .ValidateOnStart();
    }
}
