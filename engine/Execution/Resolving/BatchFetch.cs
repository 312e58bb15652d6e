using System.Diagnostics;
using Cacao.DataLoading;
using Cacao.Execution.Diagnostics;

namespace Cacao.Execution.Resolving;

/// <summary>A batch on its way: started when nothing else could run, completed on the loop.</summary>
internal sealed class BatchFetch : IWorkItem
{
    private readonly ExecutionLoop _loop;
    private readonly Batch _batch;
    private readonly Activity? _activity;

    private BatchFetch(ExecutionLoop loop, Batch batch, Activity? activity)
    {
        _loop = loop;
        _batch = batch;
        _activity = activity;
    }

    public IWorkItem? Next { get; set; }

    /// <summary>Starts the fetch of a batch. Called on the loop, without a synchronisation context.</summary>
    public static void Start(ExecutionLoop loop, Batch batch)
    {
        var current = Activity.Current;
        var activity = ExecutionActivities.StartBatch(batch);
        ExecutionMetrics.StartBatch(batch);
        var task = batch.FetchAsync(loop.RequestAborted);

        // The activity belongs to the fetch; the resolvers that go on meanwhile are not a part of it.
        if (activity is not null)
        {
            Activity.Current = current;
        }

        var fetch = new BatchFetch(loop, batch, activity);
        if (task.IsCompleted)
        {
            loop.Enqueue(fetch);
        }
        else
        {
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => loop.Enqueue(fetch));
        }
    }

    public void Execute()
    {
        _activity?.Dispose();
        SynchronizationContext.SetSynchronizationContext(null);
        _batch.Complete();
        SynchronizationContext.SetSynchronizationContext(_loop);
    }
}
