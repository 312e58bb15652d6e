using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Hedging;
using Polly.Retry;
using Polly.Timeout;

namespace Cacao.Federation.Execution;

/// <summary>Builds what protects the requests to a source schema. Reads and writes share the circuit breaker.</summary>
internal static class SourcePipelines
{
    public static (ResiliencePipeline<SourceBuffer> Reads, ResiliencePipeline<SourceBuffer> Writes) Create(
        string schema,
        ResilienceOptions options,
        ILogger logger,
        TimeProvider clock)
    {
        // The breaker is around the time limit, so that it sees requests that took too long.
        var guarded = NewBuilder(clock)
            .AddCircuitBreaker(Breaker(schema, options, logger))
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = Remaining })
            .Build();
        var reads = NewBuilder(clock);
        if (options.Retries > 0)
        {
            reads.AddRetry(Retry(schema, options, logger));
        }

        if (options.HedgingDelay is { } delay)
        {
            reads.AddHedging(Hedging(delay));
        }

        return (reads.AddPipeline(guarded).Build(), guarded);
    }

    private static ResiliencePipelineBuilder<SourceBuffer> NewBuilder(TimeProvider clock) => new() { TimeProvider = clock };

    private static ValueTask<TimeSpan> Remaining(TimeoutGeneratorArguments arguments)
    {
        var exchange = SourceExchange.Of(arguments.Context);
        return ValueTask.FromResult(exchange.Client.RemainingOf(exchange));
    }

    private static PredicateBuilder<SourceBuffer> Unavailable() => new PredicateBuilder<SourceBuffer>()
        .Handle<SourceSchemaException>(e => e.Failure.Code == FederationErrors.SourceUnavailableCode && !IsRefusal(e.Failure));

    // Who is refused once is refused again, and the source schema works.
    private static bool IsRefusal(SourceFailure failure) =>
        failure.Exception is HttpRequestException { StatusCode: >= HttpStatusCode.OK and < HttpStatusCode.InternalServerError };

    private static RetryStrategyOptions<SourceBuffer> Retry(string schema, ResilienceOptions options, ILogger logger) => new()
    {
        ShouldHandle = Unavailable(),
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        OnRetry = arguments =>
        {
            SourceExchange.Of(arguments.Context).IsRepeated = true;
            FederationLog.Retrying(logger, arguments.Outcome.Exception, schema, arguments.AttemptNumber + 1);
            return default;
        },
    };

    private static HedgingStrategyOptions<SourceBuffer> Hedging(TimeSpan delay) => new()
    {
        ShouldHandle = Unavailable(),
        MaxHedgedAttempts = 1,
        Delay = delay,
        OnHedging = arguments =>
        {
            SourceExchange.Of(arguments.PrimaryContext).IsRepeated = true;
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<SourceBuffer> Breaker(string schema, ResilienceOptions options, ILogger logger) => new()
    {
        ShouldHandle = Unavailable().Handle<TimeoutRejectedException>(),
        FailureRatio = options.FailureRatio,
        MinimumThroughput = options.MinimumThroughput,
        SamplingDuration = options.SamplingDuration,
        BreakDuration = options.BreakDuration,
        OnOpened = arguments =>
        {
            FederationLog.CircuitOpened(logger, schema, arguments.BreakDuration);
            return default;
        },
        OnClosed = _ =>
        {
            FederationLog.CircuitClosed(logger, schema);
            return default;
        },
    };
}
