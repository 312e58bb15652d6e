using System.Runtime.CompilerServices;

namespace Cacao.Federation.Execution;

/// <summary>Keeps a subscription to a source schema alive: a stream that breaks off is opened again behind its last event, after a
/// while. Where events have no cursor, the break is told: a gap that nobody knows of would be worse.</summary>
internal sealed class SourceEvents(
    string schema,
    ISourceEventClient client,
    FederatedSubscriptionOptions options,
    FederationDiagnostics diagnostics,
    TimeProvider clock)
{
    /// <summary>Reads events until the source schema says that there are no more.</summary>
    /// <param name="request">Opens the stream.</param>
    /// <param name="resume">The body of the request that opens it again behind a cursor, if there can be one.</param>
    /// <param name="resumption">Reads the cursors of events, if they have some.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <exception cref="SourceSchemaException">The subscription was refused, or broke off and could not be resumed.</exception>
    public async IAsyncEnumerable<SourceBuffer> ReadAsync(
        SourceSchemaRequest request,
        Func<byte[], byte[]?> resume,
        EventResumption? resumption,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isOpen = false;
        byte[]? cursor = null;
        for (var failures = 0; ;)
        {
            await using var events = client.SubscribeAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            SourceSchemaException? interruption = null;
            while (interruption is null)
            {
                try
                {
                    if (!await events.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (SourceSchemaException exception) when (exception.Failure.IsInterruption || isOpen)
                {
                    interruption = exception;
                    continue;
                }

                (isOpen, failures) = (true, 0);
                cursor = resumption?.ReadCursor(events.Current.Bytes) ?? cursor;
                yield return events.Current;
            }

            isOpen = true;
            diagnostics.ReportFailure(interruption.Failure);
            if (cursor is null || resume(cursor) is not { } body || ++failures > options.MaxReconnects)
            {
                throw new SourceSchemaException(SourceFailure.NotResumed(schema, interruption));
            }

            request = request with { Body = body };
            await Task.Delay(DelayOf(failures), clock, cancellationToken).ConfigureAwait(false);
        }
    }

    // Half of the wait is left to chance, so that many gateways do not come back at the same moment.
    private TimeSpan DelayOf(int failures)
    {
        var longest = options.ReconnectDelay * Math.Pow(2, Math.Min(failures - 1, 20));
        var delay = longest < options.MaxReconnectDelay ? longest : options.MaxReconnectDelay;
        return delay * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
