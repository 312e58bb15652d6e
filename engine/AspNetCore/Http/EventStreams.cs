using Cacao.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cacao.AspNetCore.Http;

/// <summary>Answers requests with event streams, one connection for each operation.</summary>
/// <seealso href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md"/>
internal sealed class EventStreams(GraphQLServerOptions options, TimeProvider time, IHostApplicationLifetime? lifetime)
{
    /// <summary>Sends the one result of a request.</summary>
    public async ValueTask WriteAsync(HttpContext context, IOperationResult result)
    {
        await using var events = new EventStream(context);
        await events.StartAsync().ConfigureAwait(false);
        await events.SendAsync(result).ConfigureAwait(false);
        await events.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Sends results until there are no more, or until the client or this application ends. Only the first of these
    /// is told to the client, so that it asks again after the others.</summary>
    public async ValueTask WriteAsync(HttpContext context, IResponseStream results)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            lifetime?.ApplicationStopping ?? CancellationToken.None);
        await using var events = new EventStream(context);
        await events.StartAsync().ConfigureAwait(false);
        using var keepAlive = time.CreateTimer(
            static state => ((EventStream)state!).KeepAlive(),
            events,
            options.EventStreamKeepAliveInterval,
            options.EventStreamKeepAliveInterval);
        try
        {
            await foreach (var result in results.WithCancellation(ended.Token).ConfigureAwait(false))
            {
                await using (result.ConfigureAwait(false))
                {
                    // A source that never pauses would not notice by itself that nobody listens any more.
                    ended.Token.ThrowIfCancellationRequested();
                    await events.SendAsync(result).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return;
        }

        if (!ended.IsCancellationRequested)
        {
            await events.CompleteAsync().ConfigureAwait(false);
        }
    }
}
