using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EShop.ServiceDefaults.Resilience;

/// <summary>
/// The pipelines of the HTTP clients: one each, so that a breaker knows of all requests of its client.
/// </summary>
internal sealed class HttpResiliencePipelines(IOptions<HttpResilienceOptions> options, TimeProvider clock)
{
    /// <summary>Whether a request may be sent again.</summary>
    public static readonly ResiliencePropertyKey<bool> IsRepeatable = new("shop.repeatable");

    private readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> _pipelines = new();

    public ResiliencePipeline<HttpResponseMessage> Of(string client) => _pipelines.GetOrAdd(client, _ => Create());

    // From the outside to the inside: each retry passes the breaker, and each try has its own time.
    private ResiliencePipeline<HttpResponseMessage> Create()
    {
        var values = options.Value;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        builder.AddTimeout(values.TotalTimeout);

        if (values.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Context.Properties.GetValue(IsRepeatable, false) && IsPassing(arguments.Outcome)),
                MaxRetryAttempts = values.MaxRetries,
                Delay = values.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = static arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result)),
            });
        }

        return builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
                FailureRatio = values.BreakerFailureRatio,
                MinimumThroughput = values.BreakerMinimumTries,
                SamplingDuration = values.BreakerWindow,
                BreakDuration = values.BreakDuration,
            })
            .AddTimeout(values.AttemptTimeout)
            .Build();
    }

    // Failures that a later try may not meet. An open breaker is none of them: it says that trying has no use.
    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: HttpStatusCode.NotImplemented } => false,
        { Result: { } response } => response.StatusCode >= HttpStatusCode.InternalServerError,
        _ => false,
    };

    // Null: the usual pause.
    private static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter?.Delta;
}
