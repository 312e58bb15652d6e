using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Cacao.Federation.Execution;

/// <summary>Protects a source schema from too many requests, and requests from a source schema that does not work: bounded
/// concurrency, a time limit, retries with jitter and hedging for reads, a circuit breaker.</summary>
public sealed class ResilientSourceSchemaClient : ISourceSchemaClient, ISourceEventClient, IDisposable
{
    private readonly string _schema;
    private readonly ISourceSchemaClient _inner;
    private readonly ISourceEventClient? _events;
    private readonly ResilienceOptions _options;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _places;
    private readonly ResiliencePipeline<SourceBuffer> _reads;
    private readonly ResiliencePipeline<SourceBuffer> _writes;

    /// <summary>Wraps a client.</summary>
    /// <param name="schema">The name of the source schema.</param>
    /// <param name="inner">Sends a request once, without a time limit of its own.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="logger">Learns of retries and of the circuit breaker.</param>
    /// <param name="clock">The time; <c>null</c> for the system's.</param>
    /// <param name="events">Receives events, if <paramref name="inner"/> does not.</param>
    public ResilientSourceSchemaClient(
        string schema,
        ISourceSchemaClient inner,
        ResilienceOptions options,
        ILogger logger,
        TimeProvider? clock = null,
        ISourceEventClient? events = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _schema = schema;
        _inner = inner;
        _events = events ?? inner as ISourceEventClient;
        _options = options;
        _clock = clock ?? TimeProvider.System;
        _places = new SemaphoreSlim(options.MaxConcurrency);
        (_reads, _writes) = SourcePipelines.Create(schema, options, logger, _clock);
    }

    /// <inheritdoc/>
    public SourceSchemaCapabilities Capabilities => _inner.Capabilities;

    /// <inheritdoc/>
    public async ValueTask<SourceBuffer> SendAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        var exchange = new SourceExchange(this, request, _clock.GetTimestamp());
        context.Properties.Set(SourceExchange.Key, exchange);
        try
        {
            var outcome = await (request.IsMutation ? _writes : _reads)
                .ExecuteOutcomeAsync(static (c, e) => e.Client.SendOnceAsync(e.Request, c.CancellationToken), context, exchange)
                .ConfigureAwait(false);
            var answer = AnswerOf(outcome);
            answer.IsRequestInUse = exchange.IsRepeated;
            return answer;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Streams of events live long: they have their own way of coming back, and do not count.</remarks>
    public IAsyncEnumerable<SourceBuffer> SubscribeAsync(SourceSchemaRequest request, CancellationToken cancellationToken) =>
        _events?.SubscribeAsync(request, cancellationToken)
            ?? throw new SourceSchemaException(SourceFailure.Unavailable(_schema));

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <summary>How much of the time limit is left.</summary>
    internal TimeSpan RemainingOf(SourceExchange exchange)
    {
        var remaining = _options.Timeout - _clock.GetElapsedTime(exchange.Start);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.FromMilliseconds(1);
    }

    private SourceBuffer AnswerOf(Outcome<SourceBuffer> outcome)
    {
        switch (outcome.Exception)
        {
            case TimeoutRejectedException exception:
                throw new SourceSchemaException(SourceFailure.Timeout(_schema, exception));
            case BrokenCircuitException exception:
                throw new SourceSchemaException(SourceFailure.Unavailable(_schema, exception));
            default:
                outcome.ThrowIfException();
                return outcome.Result!;
        }
    }

    // Failures are returned: thrown, they would be caught and thrown again by every strategy around.
    private async ValueTask<Outcome<SourceBuffer>> SendOnceAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return Outcome.FromResult(await _inner.SendAsync(request, cancellationToken).ConfigureAwait(false));
            }
            finally
            {
                _places.Release();
            }
        }
        catch (Exception exception)
        {
            return Outcome.FromException<SourceBuffer>(exception);
        }
    }
}
