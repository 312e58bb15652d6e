namespace Cacao.DataLoading;

public sealed class AutoBatchSchedulerTests : DataLoaderTest
{
    [Fact]
    public async Task Keys_of_one_call_are_one_batch()
    {
        var loader = new TestLoader<int, string>(
            AutoBatchScheduler.Default,
            Options,
            (keys, _) => Task.FromResult(ValuesOf(keys)));

        Assert.Equal(["v1", "v2", "v3"], await loader.LoadAsync([1, 2, 3]));
        Assert.Equal([1, 2, 3], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task Keys_of_many_threads_all_arrive_and_none_is_fetched_twice()
    {
        Options.MaxBatchSize = 7;
        var loader = new TestLoader<int, string>(AutoBatchScheduler.Default, Options, async (keys, _) =>
        {
            await Task.Yield();
            return ValuesOf(keys);
        });

        var tasks = Enumerable.Range(0, 2_000)
            .AsParallel()
            .Select(i => (Key: i % 500, Task: loader.LoadAsync(i % 500)))
            .ToList();
        await Task.WhenAll(tasks.Select(t => t.Task)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.All(tasks, t => Assert.Equal($"v{t.Key}", t.Task.Result));
        Assert.Equal(Enumerable.Range(0, 500), loader.Batches.SelectMany(b => b).Order());
        Assert.All(loader.Batches, b => Assert.InRange(b.Length, 1, 7));
    }
}
