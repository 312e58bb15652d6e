namespace Cacao.DataLoading;

public sealed class CachingTests : DataLoaderTest
{
    [Fact]
    public async Task A_cached_key_is_not_fetched_again()
    {
        var loader = CreateLoader();
        var first = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        var second = loader.LoadAsync(1);

        Assert.Same(first, second);
        Assert.True(second.IsCompletedSuccessfully);
        Assert.Single(loader.Batches);
    }

    [Fact]
    public async Task A_missing_key_is_cached_too()
    {
        var loader = CreateLoader();
        _ = loader.LoadAsync(-1);
        await Scheduler.RunAsync();

        Assert.Null(await loader.LoadAsync(-1));
        Assert.Single(loader.Batches);
    }

    [Fact]
    public async Task Two_instances_of_a_loader_share_the_entries_of_a_request()
    {
        var first = CreateLoader();
        var second = CreateLoader();

        var one = first.LoadAsync(1);
        var other = second.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Same(one, other);
        Assert.Empty(second.Batches);
    }

    [Fact]
    public async Task Without_a_cache_each_round_fetches()
    {
        Options.Cache = null;
        var loader = CreateLoader();

        _ = loader.LoadAsync(1);
        await Scheduler.RunAsync();
        _ = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal([[1], [1]], loader.Batches);
    }

    [Fact]
    public async Task An_entry_that_was_set_needs_no_fetch()
    {
        var loader = CreateLoader();

        loader.SetCacheEntry(1, "given");
        loader.SetCacheEntry(1, "later");

        Assert.Equal("given", await loader.LoadAsync(1));
        Assert.Empty(loader.Batches);
    }

    [Fact]
    public async Task A_removed_entry_is_fetched_again()
    {
        var loader = CreateLoader();
        loader.SetCacheEntry(1, "given");

        loader.RemoveCacheEntry(1);
        var task = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal("v1", await task);
        Assert.Equal([1], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task Removing_a_key_that_is_under_way_does_not_fetch_it_twice_in_a_batch()
    {
        var loader = CreateLoader();
        var first = loader.LoadAsync(1);
        loader.RemoveCacheEntry(1);

        var second = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal(["v1", "v1"], await AllAsync(first, second));
        Assert.Equal([1], Assert.Single(loader.Batches));
    }

    [Fact]
    public async Task Clearing_empties_the_cache_of_all_loaders()
    {
        var loader = CreateLoader();
        loader.SetCacheEntry(1, "given");

        loader.ClearCache();
        var task = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal("v1", await task);
        Assert.Equal(1, Options.Cache!.Usage);
    }

    [Fact]
    public async Task A_full_cache_gives_up_the_oldest_entry()
    {
        Options.Cache = new PromiseCache(size: 2);
        var loader = CreateLoader();
        loader.SetCacheEntry(1, "a");
        loader.SetCacheEntry(2, "b");
        loader.SetCacheEntry(3, "c");

        Assert.Equal(2, Options.Cache.Usage);
        Assert.Equal("b", await loader.LoadAsync(2));
        Assert.Equal("c", await loader.LoadAsync(3));
        Assert.Equal(0, Scheduler.Scheduled);
        _ = loader.LoadAsync(1);
        Assert.Equal(1, Scheduler.Scheduled);
    }

    [Fact]
    public void A_small_cache_survives_endless_removing_and_adding()
    {
        var cache = new PromiseCache(size: 2);
        var kept = new PromiseCacheKey("t", "kept");
        cache.TryAdd(kept, Promise<string>.Create("kept"));

        for (var i = 0; i < 100; i++)
        {
            var key = new PromiseCacheKey("t", i);
            Assert.True(cache.TryAdd(key, Promise<string>.Create("x")));
            Assert.True(cache.TryRemove(key));
        }

        Assert.Equal(1, cache.Usage);
        Assert.False(cache.TryAdd(kept, Promise<string>.Create("other")));
    }

    [Fact]
    public async Task Untyped_access_works_with_objects()
    {
        IDataLoader loader = CreateLoader();
        loader.SetCacheEntry(7, Task.FromResult<object?>("seven"));

        var one = loader.LoadAsync(1);
        var several = loader.LoadAsync(new object[] { 1, 7, -1 });
        await Scheduler.RunAsync();

        Assert.Equal("v1", await one);
        Assert.Equal(["v1", "seven", null], await several);
        loader.RemoveCacheEntry(7);
        Assert.False(loader.LoadAsync(7).IsCompleted);
    }
}
