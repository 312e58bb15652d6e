namespace Cacao.DataLoading;

public sealed class NestedLoaderTests : DataLoaderTest
{
    [Fact]
    public async Task A_fetch_can_wait_for_another_loader()
    {
        var inner = CreateLoader();
        var outer = new TestLoader<string, string>(Scheduler, Options, async (keys, ct) =>
        {
            var values = await inner.LoadAsync([.. keys.Select(int.Parse)], ct);
            return keys.Zip(values).ToDictionary(p => p.First, p => $"outer {p.Second}");
        });

        var task = outer.LoadAsync(["1", "2"]);
        await Scheduler.RunAsync();

        Assert.Equal(["outer v1", "outer v2"], await task);
        Assert.Single(outer.Batches);
        Assert.Equal([1, 2], Assert.Single(inner.Batches));
    }

    [Fact]
    public async Task A_fetch_can_load_after_it_has_changed_threads()
    {
        var inner = CreateLoader();
        var outer = new TestLoader<string, string>(AutoBatchScheduler.Default, Options, async (keys, ct) =>
        {
            await Task.Yield();
            var values = await new TestLoader<int, string>(
                AutoBatchScheduler.Default,
                new DataLoaderOptions(),
                (ids, _) => Task.FromResult(ValuesOf(ids))).LoadAsync([.. keys.Select(int.Parse)], ct);
            return keys.Zip(values).ToDictionary(p => p.First, p => $"outer {p.Second}");
        });

        Assert.Equal(["outer v1", "outer v2"], await outer.LoadAsync(["1", "2"]));
        Assert.Empty(inner.Batches);
    }

    [Fact]
    public async Task A_fetch_can_wait_for_other_keys_of_its_own_loader()
    {
        TestLoader<int, string> loader = null!;
        loader = CreateLoader(async (keys, ct) =>
        {
            if (keys.Contains(0))
            {
                return ValuesOf(keys);
            }

            // Each key needs the value of the one below it, as with the path of a category.
            var below = await loader.LoadAsync([.. keys.Select(key => key - 1)], ct);
            return keys.Zip(below).ToDictionary(p => p.First, p => $"{p.Second}/{p.First}");
        });

        var task = loader.LoadAsync(3);
        await Scheduler.RunAsync();

        Assert.Equal("v0/1/2/3", await task);
        Assert.Equal([[3], [2], [1], [0]], loader.Batches);
    }

    [Fact]
    public async Task Loaders_that_wait_for_each_other_in_turn_all_end()
    {
        TestLoader<int, string> even = null!;
        TestLoader<int, string> odd = null!;

        async Task<IReadOnlyDictionary<int, string>> CountDownAsync(
            TestLoader<int, string> other,
            IReadOnlyList<int> keys,
            CancellationToken ct)
        {
            var below = await other.LoadAsync([.. keys.Where(key => key > 0).Select(key => key - 1)], ct);
            return keys.ToDictionary(key => key, key => $"{key}{string.Concat(below)}");
        }

        even = CreateLoader((keys, ct) => CountDownAsync(odd, keys, ct));
        odd = new TestLoader<int, string>(
            Scheduler,
            new DataLoaderOptions { Cache = new PromiseCache() },
            (keys, ct) => CountDownAsync(even, keys, ct));

        var task = even.LoadAsync(4);
        await Scheduler.RunAsync();

        Assert.Equal("43210", await task);
        Assert.Equal([[4], [2], [0]], even.Batches);
        Assert.Equal([[3], [1]], odd.Batches);
    }

    [Fact]
    public async Task An_inner_failure_fails_the_outer_keys()
    {
        var inner = CreateLoader((_, _) => throw new InvalidOperationException("inner"));
        var outer = new TestLoader<string, string>(Scheduler, Options, async (keys, ct) =>
        {
            await inner.LoadAsync(1, ct);
            return new Dictionary<string, string>();
        });

        var task = outer.LoadAsync("a");
        await Scheduler.RunAsync();

        Assert.Equal("inner", (await Assert.ThrowsAsync<InvalidOperationException>(() => task)).Message);
    }

    [Fact]
    public async Task A_fetch_that_waits_for_its_own_key_fails_instead_of_hanging()
    {
        TestLoader<int, string> loader = null!;
        loader = CreateLoader(async (keys, ct) =>
        {
            await loader.LoadAsync(keys[0], ct);
            return ValuesOf(keys);
        });

        var task = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        Assert.Equal(
            "The fetch of TestLoader`2 waits for a key that only this fetch itself can deliver.",
            error.Message);
    }

    [Fact]
    public async Task Fetches_that_wait_for_each_other_fail_instead_of_hanging()
    {
        TestLoader<int, string> first = null!;
        TestLoader<string, string> second = null!;
        first = CreateLoader(async (keys, ct) =>
        {
            await second.LoadAsync("a", ct);
            return ValuesOf(keys);
        });
        second = new TestLoader<string, string>(Scheduler, Options, async (_, ct) =>
        {
            await Task.Yield();
            await first.LoadAsync([2, 1], ct);
            return new Dictionary<string, string>();
        });

        var task = first.LoadAsync([1, 2]);
        await Scheduler.RunAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => task);
    }

    [Fact]
    public async Task A_resolver_that_a_scheduler_starts_within_a_fetch_is_not_part_of_that_fetch()
    {
        var options = new DataLoaderOptions { Cache = new PromiseCache() };
        TestLoader<int, string> outer = null!;
        Task<string?>? resolver = null;
        var eager = new CallbackScheduler(() => resolver ??= outer.LoadAsync(1));
        var inner = new TestLoader<int, string>(eager, options, (keys, _) => Task.FromResult(ValuesOf(keys)));
        outer = CreateLoader(async (keys, ct) =>
        {
            var values = await inner.LoadAsync(keys, ct);
            return keys.Zip(values).ToDictionary(p => p.First, p => p.Second!);
        });

        var task = outer.LoadAsync(1);
        var fetch = Scheduler.Next().FetchAsync(default);
        await eager.RunAsync();
        await fetch;

        Assert.Same(task, resolver);
    }

    private sealed class CallbackScheduler(Action callback) : IBatchScheduler
    {
        private readonly ManualScheduler _scheduler = new();

        public void Schedule(Batch batch)
        {
            _scheduler.Schedule(batch);
            callback();
        }

        public Task RunAsync() => _scheduler.RunAsync();
    }
}
