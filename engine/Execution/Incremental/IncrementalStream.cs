namespace Cacao.Execution.Incremental;

/// <summary>The parts of a response in the order in which they are ready.</summary>
internal sealed class IncrementalStream(IncrementalDelivery delivery, IncrementalResult first) : IResponseStream
{
    public ExecutionResultKind Kind => ExecutionResultKind.DeferredResult;

    public async IAsyncEnumerator<IOperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        try
        {
            yield return first;
            delivery.Release();
            await foreach (var result in delivery.Results.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return result;
                delivery.Resume();
            }
        }
        finally
        {
            await delivery.EndAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await delivery.EndAsync().ConfigureAwait(false);
        delivery.Document.Dispose();
    }
}
