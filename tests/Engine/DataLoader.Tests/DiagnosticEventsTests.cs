namespace Cacao.DataLoading;

public sealed class DiagnosticEventsTests : DataLoaderTest
{
    private readonly Recorder _events = new();

    public DiagnosticEventsTests() => Options.DiagnosticEvents = _events;

    [Fact]
    public async Task A_batch_is_reported_with_its_keys_and_results()
    {
        var loader = CreateLoader();

        _ = loader.LoadAsync([1, 2]);
        await Scheduler.RunAsync();
        _ = loader.LoadAsync(1);

        Assert.Equal(["start 1,2", "results 1,2: v1,v2", "end", "cached 1"], _events.Log);
    }

    [Fact]
    public async Task A_failed_batch_is_reported()
    {
        var loader = CreateLoader((_, _) => throw new InvalidOperationException("down"));

        _ = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal(["start 1", "failed 1: down", "end"], _events.Log);
    }

    private sealed class Recorder : DataLoaderDiagnosticEventListener, IDisposable
    {
        public List<string> Log { get; } = [];

        public override void ResolvedTaskFromCache(IDataLoader dataLoader, PromiseCacheKey cacheKey, Task task)
            => Log.Add($"cached {cacheKey.Key}");

        public override IDisposable ExecuteBatch<TKey>(IDataLoader dataLoader, IReadOnlyList<TKey> keys)
        {
            Log.Add($"start {string.Join(',', keys)}");
            return this;
        }

        public override void BatchResults<TKey, TValue>(
            IReadOnlyList<TKey> keys,
            ReadOnlySpan<Result<TValue?>> values)
            where TValue : default
            => Log.Add($"results {string.Join(',', keys)}: {string.Join(',', values.ToArray().Select(v => v.Value))}");

        public override void BatchError<TKey>(IReadOnlyList<TKey> keys, Exception error)
            => Log.Add($"failed {string.Join(',', keys)}: {error.Message}");

        public void Dispose() => Log.Add("end");
    }
}
