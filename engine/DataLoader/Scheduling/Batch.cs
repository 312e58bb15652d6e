namespace Cacao.DataLoading;

/// <summary>
/// Keys that are fetched together. A batch takes keys until <see cref="FetchAsync"/> seals it; its values reach the
/// callers when <see cref="Complete"/> is called.
/// </summary>
/// <remarks>
/// Fetching and completing are separate so that the scheduler chooses the thread on which the waiting resolvers go on,
/// and so that each of them has enqueued its next loads before the scheduler looks for the next batch.
/// </remarks>
public abstract class Batch
{
    /// <summary>Gets the number of keys in the batch so far.</summary>
    public abstract int Size { get; }

    /// <summary>Gets whether the promises of the batch have been set.</summary>
    internal abstract bool IsSettled { get; }

    /// <summary>Gets or sets the batches that the fetch waits for, see <see cref="BatchDependencies"/>.</summary>
    internal HashSet<Batch>? Awaited { get; set; }

    /// <summary>
    /// Seals the batch and starts its fetch. The returned task never faults and is never cancelled: a failure is kept
    /// for <see cref="Complete"/>. A second call returns the same task.
    /// </summary>
    /// <param name="cancellationToken">Is handed to the fetch; ends it when the request is aborted.</param>
    /// <returns>A task that completes when the values are there.</returns>
    public abstract Task FetchAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Sets every promise of the batch. Continuations run inline, on the calling thread, before this method returns.
    /// A second call does nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The fetch was not started or has not ended yet.</exception>
    public abstract void Complete();
}
