using System.Collections.Immutable;

namespace Cacao.DataLoading;

public sealed class BranchTests : DataLoaderTest
{
    [Fact]
    public async Task Equal_branches_batch_together_and_different_ones_do_not()
    {
        var loader = new SuffixLoader(Scheduler, Options);

        var a = loader.BranchWithState("a", "suffix", "a").LoadAsync(1);
        var alsoA = loader.BranchWithState("a", "suffix", "a").LoadAsync(2);
        var b = loader.BranchWithState("b", "suffix", "b").LoadAsync(1);
        var none = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal(["1a", "2a", "1b", "1-"], await AllAsync(a, alsoA, b, none));
        Assert.Equal([[1, 2], [1], [1]], loader.Batches);
    }

    [Fact]
    public async Task Branches_of_two_instances_of_a_loader_share_cache_entries()
    {
        var first = new SuffixLoader(Scheduler, Options).BranchWithState("a", "suffix", "a");
        var second = new SuffixLoader(Scheduler, Options).BranchWithState("a", "suffix", "a");

        var task = first.LoadAsync(1);
        Assert.Same(task, second.LoadAsync(1));
        await Scheduler.RunAsync();

        Assert.Equal("1a", await task);
    }

    [Fact]
    public async Task The_state_of_nested_branches_adds_up()
    {
        var loader = new SuffixLoader(Scheduler, Options);
        var branch = loader.BranchWithState("a", "suffix", "a").BranchWithState("x", "prefix", "x");

        var task = branch.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal("x1a", await task);
    }

    [Fact]
    public async Task State_that_was_set_on_a_loader_reaches_its_fetch()
    {
        var loader = new SuffixLoader(Scheduler, Options).SetState("suffix", "s");

        var task = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        Assert.Equal("1s", await task);
    }

    [Fact]
    public void The_fetch_context_knows_missing_and_required_state()
    {
        var context = new DataLoaderFetchContext<string>(
            ImmutableDictionary<string, object?>.Empty
                .Add("n", 5)
                .Add(typeof(Uri).FullName!, new Uri("http://localhost")));

        Assert.Equal(5, context.GetState<int>("n"));
        Assert.Equal(5, context.GetRequiredState<int>("n"));
        Assert.Equal("localhost", context.GetRequiredState<Uri>().Host);
        Assert.Null(context.GetState<string>("m"));
        Assert.Equal("d", context.GetStateOrDefault("m", "d"));
        var error = Assert.Throws<InvalidOperationException>(() => context.GetRequiredState<string>("m"));
        Assert.Equal("The DataLoader state 'm' of type String was not set before the fetch started.", error.Message);
    }

    [Fact]
    public async Task The_error_of_a_branch_names_the_loader()
    {
        var branch = new SuffixLoader(Scheduler, Options).BranchWithState("a", "suffix", "a");

        var task = branch.LoadRequiredAsync(-1);
        await Scheduler.RunAsync();

        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => task);
        Assert.Equal("SuffixLoader found no value for: -1.", error.Message);
    }

    [Fact]
    public async Task A_grouped_loader_gives_a_missing_key_an_empty_group_and_reads_state()
    {
        var loader = new Multiples(Scheduler, Options).SetState(2);

        var task = loader.LoadAsync([3, -1]);
        await Scheduler.RunAsync();

        var groups = await task;
        Assert.Equal([3, 6], groups[0]!);
        Assert.Empty(groups[1]!);
    }

    private sealed class SuffixLoader(IBatchScheduler scheduler, DataLoaderOptions options)
        : StatefulBatchDataLoader<int, string>(scheduler, options)
    {
        public List<int[]> Batches { get; } = [];

        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            DataLoaderFetchContext<string> context,
            CancellationToken cancellationToken)
        {
            Batches.Add([.. keys]);
            var prefix = context.GetState<string>("prefix");
            var suffix = context.GetStateOrDefault("suffix", "-");
            return Task.FromResult<IReadOnlyDictionary<int, string>>(
                keys.Where(key => key > 0).ToDictionary(key => key, key => $"{prefix}{key}{suffix}"));
        }
    }

    private sealed class Multiples(IBatchScheduler scheduler, DataLoaderOptions options)
        : StatefulGroupedDataLoader<int, int>(scheduler, options)
    {
        protected override Task<ILookup<int, int>> LoadGroupedBatchAsync(
            IReadOnlyList<int> keys,
            DataLoaderFetchContext<int[]> context,
            CancellationToken cancellationToken)
        {
            var count = context.GetRequiredState<int>();
            var rows = keys
                .Where(key => key > 0)
                .SelectMany(key => Enumerable.Range(1, count).Select(factor => (Key: key, Value: key * factor)));
            return Task.FromResult(rows.ToLookup(row => row.Key, row => row.Value));
        }
    }
}
