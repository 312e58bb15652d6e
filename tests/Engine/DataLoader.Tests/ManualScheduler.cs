namespace Cacao.DataLoading;

/// <summary>
/// Dispatches as the request executor does, on the test's own thread: batches wait until the test says that nobody can
/// go on, then they are fetched, and completed one after the other.
/// </summary>
public sealed class ManualScheduler : IBatchScheduler
{
    private readonly Queue<Batch> _waiting = new();

    public int Scheduled { get; private set; }

    public int Waiting => _waiting.Count;

    public List<int> Sizes { get; } = [];

    public void Schedule(Batch batch)
    {
        Scheduled++;
        _waiting.Enqueue(batch);
    }

    public Batch Next() => _waiting.Dequeue();

    /// <summary>Runs rounds until no batch is waiting and all fetches have ended.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var running = new List<(Batch Batch, Task Fetch)>();

        while (_waiting.Count > 0 || running.Count > 0)
        {
            while (_waiting.TryDequeue(out var batch))
            {
                Sizes.Add(batch.Size);
                running.Add((batch, batch.FetchAsync(cancellationToken)));
            }

            await Task.WhenAny(running.Select(r => r.Fetch));

            foreach (var ended in running.FindAll(r => r.Fetch.IsCompleted))
            {
                running.Remove(ended);
                ended.Batch.Complete();
            }
        }
    }
}
