namespace Cacao.DataLoading;

public sealed class FailureTests : DataLoaderTest
{
    [Fact]
    public async Task A_fetch_that_throws_fails_each_key_of_its_batch()
    {
        var loader = CreateLoader((_, _) => throw new InvalidOperationException("down"));

        var one = loader.LoadAsync(1);
        var two = loader.LoadAsync(2);
        await Scheduler.RunAsync();

        Assert.Equal("down", (await Assert.ThrowsAsync<InvalidOperationException>(() => one)).Message);
        Assert.Equal("down", (await Assert.ThrowsAsync<InvalidOperationException>(() => two)).Message);
    }

    [Fact]
    public async Task A_fetch_that_fails_later_fails_each_key_of_its_batch()
    {
        var loader = CreateLoader(async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("down");
        });

        var task = loader.LoadAsync([1, 2]);
        await Scheduler.RunAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => task);
    }

    [Fact]
    public async Task A_key_whose_batch_failed_is_fetched_again_when_it_is_asked_for_again()
    {
        var attempts = 0;
        var loader = CreateLoader((keys, _) => ++attempts == 1
            ? throw new InvalidOperationException("down")
            : Task.FromResult(ValuesOf(keys)));

        async Task<string?> RetryAsync()
        {
            try
            {
                return await loader.LoadAsync(1);
            }
            catch (InvalidOperationException)
            {
                return await loader.LoadAsync(1);
            }
        }

        var task = RetryAsync();
        await Scheduler.RunAsync();

        Assert.Equal("v1", await task);
        Assert.Equal([[1], [1]], loader.Batches);
    }

    [Fact]
    public async Task An_error_of_one_key_leaves_the_others_alone()
    {
        var loader = new SquareRoot(Scheduler, Options);

        var four = loader.LoadAsync(4);
        var negative = loader.LoadAsync(-4);
        var nine = loader.LoadAsync(9);
        await Scheduler.RunAsync();

        Assert.Equal(2, await four);
        Assert.Equal(3, await nine);
        await Assert.ThrowsAsync<ArithmeticException>(() => negative);
        Assert.Equal(1, loader.Batches);
    }

    [Fact]
    public async Task A_loader_without_batches_fails_key_by_key()
    {
        var loader = new OneByOne(Scheduler, Options);

        var fine = loader.LoadAsync(1);
        var failed = loader.LoadAsync(-1);
        await Scheduler.RunAsync();

        Assert.Equal("v1", await fine);
        await Assert.ThrowsAsync<ArithmeticException>(() => failed);
    }

    [Fact]
    public async Task A_scheduler_that_is_gone_fails_the_load()
    {
        var loader = new TestLoader<int, string>(
            new EndedScheduler(),
            Options,
            (keys, _) => Task.FromResult(ValuesOf(keys)));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => loader.LoadAsync(1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => loader.LoadAsync([1, 2]));
        Assert.Empty(loader.Batches);
    }

    [Fact]
    public async Task A_required_key_that_is_missing_throws_with_the_loader_and_the_key()
    {
        var loader = CreateLoader();

        var task = loader.LoadRequiredAsync(-5);
        var several = loader.LoadRequiredAsync([1, -7, -8]);
        await Scheduler.RunAsync();

        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => task);
        Assert.Equal("TestLoader`2 found no value for: -5.", error.Message);
        error = await Assert.ThrowsAsync<KeyNotFoundException>(() => several);
        Assert.Equal("TestLoader`2 found no value for: -7, -8.", error.Message);
    }

    [Fact]
    public async Task Required_keys_that_are_there_are_returned()
    {
        var loader = CreateLoader();

        var one = loader.LoadRequiredAsync(1);
        var several = loader.LoadRequiredAsync([2, 1]);
        await Scheduler.RunAsync();

        Assert.Equal("v1", await one);
        Assert.Equal(["v2", "v1"], await several);
    }

    private sealed class EndedScheduler : IBatchScheduler
    {
        public void Schedule(Batch batch) => throw new ObjectDisposedException("request");
    }

    private sealed class SquareRoot(IBatchScheduler scheduler, DataLoaderOptions options)
        : DataLoaderBase<int, double>(scheduler, options)
    {
        public int Batches { get; private set; }

        protected override ValueTask FetchAsync(
            IReadOnlyList<int> keys,
            Memory<Result<double>> results,
            DataLoaderFetchContext<double> context,
            CancellationToken cancellationToken)
        {
            Batches++;

            for (var i = 0; i < keys.Count; i++)
            {
                results.Span[i] = keys[i] < 0
                    ? Result<double>.Reject(new ArithmeticException())
                    : Math.Sqrt(keys[i]);
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed class OneByOne(IBatchScheduler scheduler, DataLoaderOptions options)
        : CacheDataLoader<int, string>(scheduler, options)
    {
        protected override async Task<string?> LoadSingleAsync(int key, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return key < 0 ? throw new ArithmeticException() : $"v{key}";
        }
    }
}
