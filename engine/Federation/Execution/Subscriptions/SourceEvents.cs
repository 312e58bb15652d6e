using System.Runtime.CompilerServices;

namespace Cacao.Federation.Execution;

/// <summary>Keeps a subscription to a source schema alive: where the stream breaks off it is opened again, after a while.</summary>
/// <remarks>What happened in the meantime is lost; clients that need it ask for the present state after each event.</remarks>
internal sealed class SourceEvents(
    ISourceEventClient client,
    FederatedSubscriptionOptions options,
    FederationDiagnostics diagnostics,
    TimeProvider clock)
{
    /// <summary>Reads events until the source schema says that there are no more.</summary>
    /// <exception cref="SourceSchemaException">The subscription was refused, or broke off too often.</exception>
    public async IAsyncEnumerable<SourceBuffer> ReadAsync(
        SourceSchemaRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isOpen = false;
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
                yield return events.Current;
            }

            isOpen = true;
            if (++failures > options.MaxReconnects)
            {
                throw interruption;
            }

            diagnostics.ReportFailure(interruption.Failure);
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
