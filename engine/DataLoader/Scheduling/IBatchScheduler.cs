namespace Cacao.DataLoading;

/// <summary>
/// Decides when a batch is fetched. Inside a GraphQL request that is the request executor, which waits until no
/// resolver can go on; elsewhere <see cref="AutoBatchScheduler"/>.
/// </summary>
public interface IBatchScheduler
{
    /// <summary>
    /// Takes a batch that received its first key. The scheduler later calls <see cref="Batch.FetchAsync"/> and, when
    /// that has completed, <see cref="Batch.Complete"/>, exactly once each. It may be called on any thread, also while
    /// another batch is being fetched (a fetch that itself loads keys).
    /// </summary>
    /// <param name="batch">The batch.</param>
    void Schedule(Batch batch);
}
