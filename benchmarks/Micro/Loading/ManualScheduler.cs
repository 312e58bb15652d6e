namespace Cacao.Benchmarks.Loading;

/// <summary>Fetches the batches when it is told to, as an execution does when no resolver can go on.</summary>
internal sealed class ManualScheduler : IBatchScheduler
{
    private readonly List<Batch> _batches = [];

    public void Schedule(Batch batch) => _batches.Add(batch);

    public async ValueTask DispatchAsync()
    {
        foreach (var batch in _batches)
        {
            await batch.FetchAsync(CancellationToken.None);
            batch.Complete();
        }

        _batches.Clear();
    }
}
