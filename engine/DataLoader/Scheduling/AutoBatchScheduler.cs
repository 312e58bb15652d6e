namespace Cacao.DataLoading;

/// <summary>
/// Fetches each batch on the thread pool as soon as it was scheduled. For code outside a GraphQL request (background
/// services, tests): there nobody knows when all keys were asked for, so keys that belong together should be loaded
/// with one <see cref="IDataLoader{TKey, TValue}.LoadAsync(IReadOnlyCollection{TKey}, CancellationToken)"/>.
/// </summary>
public sealed class AutoBatchScheduler : IBatchScheduler
{
    /// <summary>Gets the scheduler; it holds no state.</summary>
    public static AutoBatchScheduler Default { get; } = new();

    /// <inheritdoc />
    public void Schedule(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ThreadPool.UnsafeQueueUserWorkItem(static b => _ = RunAsync(b), batch, preferLocal: false);
    }

    private static async Task RunAsync(Batch batch)
    {
        await batch.FetchAsync(CancellationToken.None).ConfigureAwait(false);
        batch.Complete();
    }
}
