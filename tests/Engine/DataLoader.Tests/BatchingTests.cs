namespace Cacao.DataLoading;

public sealed class BatchingTests : DataLoaderTest
{
    [Fact]
    public async Task Keys_of_siblings_are_fetched_in_one_batch()
    {
        var loader = CreateLoader();

        var one = loader.LoadAsync(1);
        var two = loader.LoadAsync(2);
        var three = loader.LoadAsync(3);
        Assert.Equal(1, Scheduler.Scheduled);
        await Scheduler.RunAsync();

        Assert.Equal(["v1", "v2", "v3"], await AllAsync(one, two, three));
        Assert.Equal([1, 2, 3], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task Nothing_is_fetched_before_the_scheduler_says_so()
    {
        var loader = CreateLoader();

        var task = loader.LoadAsync(1);

        Assert.False(task.IsCompleted);
        Assert.Empty(loader.Batches);
        await Scheduler.RunAsync();
        Assert.Equal("v1", await task);
    }

    [Fact]
    public async Task A_list_of_keys_keeps_order_and_duplicates_but_is_fetched_once()
    {
        var loader = CreateLoader();

        var task = loader.LoadAsync([3, 1, 3, -1]);
        await Scheduler.RunAsync();

        Assert.Equal(["v3", "v1", "v3", null], await task);
        Assert.Equal([3, 1, -1], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task An_empty_list_of_keys_schedules_nothing()
    {
        var loader = CreateLoader();

        Assert.Empty(await loader.LoadAsync([]));
        Assert.Equal(0, Scheduler.Scheduled);
    }

    [Fact]
    public async Task A_key_that_is_asked_for_twice_is_fetched_once_without_a_cache_too()
    {
        Options.Cache = null;
        var loader = CreateLoader();

        var tasks = AllAsync(loader.LoadAsync(1), loader.LoadAsync(1), loader.LoadAsync(2));
        await Scheduler.RunAsync();

        Assert.Equal(["v1", "v1", "v2"], await tasks);
        Assert.Equal([1, 2], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task A_missing_key_yields_null()
    {
        var loader = CreateLoader();

        var task = loader.LoadAsync(-1);
        await Scheduler.RunAsync();

        Assert.Null(await task);
    }

    [Fact]
    public async Task A_missing_key_of_a_value_type_yields_the_default()
    {
        var loader = new TestLoader<string, int>(
            Scheduler,
            Options,
            (_, _) => Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int> { ["a"] = 5 }));

        var task = loader.LoadAsync(["a", "b"]);
        await Scheduler.RunAsync();

        Assert.Equal([5, 0], await task);
    }

    [Theory]
    [InlineData(2, new[] { 2, 2, 1 })]
    [InlineData(5, new[] { 5 })]
    [InlineData(0, new[] { 5 })]
    public async Task A_batch_takes_at_most_the_maximum_of_keys(int maxBatchSize, int[] sizes)
    {
        Options.MaxBatchSize = maxBatchSize;
        var loader = CreateLoader();

        var task = loader.LoadAsync([1, 2, 3, 4, 5]);
        await Scheduler.RunAsync();

        Assert.Equal(["v1", "v2", "v3", "v4", "v5"], await task);
        Assert.Equal(sizes, loader.Batches.Select(b => b.Length));
        Assert.Equal(sizes, Scheduler.Sizes);
    }

    [Fact]
    public async Task A_full_batch_still_answers_the_keys_it_holds()
    {
        Options.MaxBatchSize = 1;
        Options.Cache = null;
        var loader = CreateLoader();

        var tasks = AllAsync(loader.LoadAsync(1), loader.LoadAsync(1));
        await Scheduler.RunAsync();

        Assert.Equal(["v1", "v1"], await tasks);
        Assert.Equal([1], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task A_key_that_arrives_while_a_fetch_is_under_way_starts_the_next_batch()
    {
        var gate = new TaskCompletionSource();
        var loader = CreateLoader(async (keys, _) =>
        {
            await gate.Task;
            return ValuesOf(keys);
        });

        var one = loader.LoadAsync(1);
        var batch = Scheduler.Next();
        var fetch = batch.FetchAsync(default);
        var two = loader.LoadAsync(2);
        gate.SetResult();
        await fetch;
        batch.Complete();
        await Scheduler.RunAsync();

        Assert.Equal(["v1", "v2"], await AllAsync(one, two));
        Assert.Equal([[1], [2]], loader.Batches);
    }

    [Fact]
    public async Task Continuations_run_inline_and_enqueue_their_loads_before_complete_returns()
    {
        var loader = CreateLoader();
        var thread = Environment.CurrentManagedThreadId;
        var continuedOn = new List<int>();

        async Task<string?> LoadTwoLevelsAsync(int key)
        {
            await loader.LoadAsync(key);
            continuedOn.Add(Environment.CurrentManagedThreadId);
            return await loader.LoadAsync(key + 10);
        }

        var tasks = AllAsync(LoadTwoLevelsAsync(1), LoadTwoLevelsAsync(2), LoadTwoLevelsAsync(3));
        var batch = Scheduler.Next();
        var fetch = batch.FetchAsync(default);
        Assert.True(fetch.IsCompletedSuccessfully);
        batch.Complete();

        Assert.Equal([thread, thread, thread], continuedOn);
        Assert.Equal(1, Scheduler.Waiting);
        await Scheduler.RunAsync();
        Assert.Equal(["v11", "v12", "v13"], await tasks);
        Assert.Equal([[1, 2, 3], [11, 12, 13]], loader.Batches);
    }

    [Fact]
    public void A_batch_cannot_be_completed_before_it_was_fetched()
    {
        _ = CreateLoader().LoadAsync(1);

        var batch = Scheduler.Next();

        Assert.Throws<InvalidOperationException>(batch.Complete);
        Assert.Equal(1, batch.Size);
    }

    [Fact]
    public async Task Fetching_and_completing_twice_does_it_once()
    {
        var loader = CreateLoader();
        var task = loader.LoadAsync(1);

        var batch = Scheduler.Next();
        Assert.Same(batch.FetchAsync(default), batch.FetchAsync(default));
        batch.Complete();
        batch.Complete();

        Assert.Equal("v1", await task);
        Assert.Single(loader.Batches);
    }

    [Fact]
    public void A_negative_batch_size_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new DataLoaderOptions { MaxBatchSize = -1 });
}
