using Cacao.Execution;

namespace Cacao.Federation.Execution;

/// <summary>Completes each event of a source schema with the data of the others.</summary>
/// <param name="events">Opens the stream of events.</param>
/// <param name="complete">Makes a result of an event.</param>
/// <param name="fail">Makes the last result of a stream that ended badly.</param>
/// <param name="expiry">When the client's right to the events ends.</param>
/// <param name="clock">The time.</param>
internal sealed class FederatedResponseStream(
    Func<CancellationToken, IAsyncEnumerable<SourceBuffer>> events,
    Func<SourceBuffer, CancellationToken, ValueTask<IOperationResult>> complete,
    Func<Exception, IOperationResult> fail,
    DateTimeOffset? expiry,
    TimeProvider clock) : IResponseStream
{
    // A timer cannot wait for much longer, and no token should.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(40);

    private readonly CancellationTokenSource _ended = new();

    public ExecutionResultKind Kind => ExecutionResultKind.SubscriptionResult;

    public async IAsyncEnumerator<IOperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var expired = NewExpiry();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token, expired.Token);
        await using var source = events(ended.Token).GetAsyncEnumerator(ended.Token);
        while (true)
        {
            IOperationResult? result = null;
            var isLast = false;
            try
            {
                if (await source.MoveNextAsync().ConfigureAwait(false))
                {
                    result = await complete(source.Current, ended.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                if (!expired.IsCancellationRequested)
                {
                    yield break;
                }

                (result, isLast) = (fail(new GraphQLException(FederationErrors.Expired())), true);
            }
            catch (Exception exception)
            {
                (result, isLast) = (fail(exception), true);
            }

            if (result is null)
            {
                yield break;
            }

            yield return result;
            if (isLast)
            {
                yield break;
            }
        }
    }

    private CancellationTokenSource NewExpiry()
    {
        var left = expiry - clock.GetUtcNow();
        return left switch
        {
            null => new CancellationTokenSource(),
            { } time when time > s_longestWait => new CancellationTokenSource(),
            { } time => new CancellationTokenSource(time > TimeSpan.Zero ? time : TimeSpan.Zero, clock),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        _ended.Dispose();
    }
}
