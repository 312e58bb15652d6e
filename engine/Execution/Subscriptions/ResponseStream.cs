namespace Cacao.Execution.Subscriptions;

/// <summary>Executes a subscription once for each event of its source stream.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#MapSourceToResponseEvent()"/>
internal sealed class ResponseStream(
    RequestExecutor executor,
    PreparedOperation operation,
    OperationRequest request,
    SubscribeContext context,
    IAsyncEnumerable<object?> source) : IResponseStream
{
    public ExecutionResultKind Kind => ExecutionResultKind.SubscriptionResult;

    public async IAsyncEnumerator<IOperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.RequestAborted);
        var events = source.GetAsyncEnumerator(ended.Token);
        try
        {
            while (await MoveNextAsync(events, ended.Token).ConfigureAwait(false) is { } step)
            {
                if (step.Failure is { } failure)
                {
                    yield return failure;
                    yield break;
                }

                if (await ExecuteAsync(step.Event, ended.Token).ConfigureAwait(false) is not { } result)
                {
                    yield break;
                }

                yield return result;
            }
        }
        finally
        {
            await EndAsync(events).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <returns>The next event or the failure of the stream; <c>null</c> at its end.</returns>
    private async ValueTask<Step?> MoveNextAsync(IAsyncEnumerator<object?> events, CancellationToken cancellationToken)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false) ? new Step(events.Current, null) : null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            return new Step(null, CreateFailure(exception));
        }
    }

    // Each event is a request of its own: with its own services, time and state.
    private async ValueTask<IOperationResult?> ExecuteAsync(object? sourceEvent, CancellationToken cancellationToken)
    {
        var eventRequest = new OperationRequest
        {
            User = request.User,
            Transport = request.Transport,
            ContextData = request.ContextData is { } state ? new Dictionary<string, object?>(state) : null,
            RootValue = sourceEvent,
        };
        try
        {
            return await executor.ExecuteAsync(operation, eventRequest, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private OperationResult CreateFailure(Exception exception) => new(
        OperationOutcome.SubscriptionFailed,
        exception is GraphQLException { Errors.Count: > 0 } expected
            ? [.. expected.Errors.Select(executor.Errors.Filter)]
            : [executor.Errors.Filter(executor.Errors.CreateUnexpected(exception, context.Selection.Field))]);

    private async ValueTask EndAsync(IAsyncEnumerator<object?> events)
    {
        try
        {
            await events.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            executor.Errors.LogStreamNotEnded(exception);
        }

        await context.DisposeAsync().ConfigureAwait(false);
    }

    private sealed record Step(object? Event, OperationResult? Failure);
}
