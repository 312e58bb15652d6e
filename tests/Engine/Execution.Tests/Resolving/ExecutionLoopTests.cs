using Cacao.Execution.Resolving;

namespace Cacao.Execution.Tests.Resolving;

public sealed class ExecutionLoopTests
{
    [Fact]
    public async Task Work_of_other_threads_is_done_in_the_order_in_which_it_came()
    {
        var loop = new ExecutionLoop(TimeSpan.FromSeconds(30), CancellationToken.None);
        var done = new List<int>();
        var end = new TaskCompletionSource();

        // The loop is held by the constructor's thread until RunAsync.
        await Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                loop.Enqueue(new Item(done, i, i == 4 ? end : null));
            }
        });
        await loop.RunAsync();
        await end.Task;

        Assert.Equal([0, 1, 2, 3, 4], done);
    }

    [Fact]
    public async Task Many_threads_lose_no_work_and_run_none_of_it_twice_or_at_once()
    {
        const int Threads = 4;
        const int Items = 20_000;
        var loop = new ExecutionLoop(TimeSpan.FromSeconds(30), CancellationToken.None);
        await loop.RunAsync();
        var counter = new Counter(Threads * Items);

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < Items; i++)
            {
                loop.Enqueue(new Increment(counter));
            }
        })));
        await counter.Reached;

        Assert.Equal(Threads * Items, counter.Value);
        Assert.False(counter.HasOverlapped);
    }

    [Fact]
    public async Task Work_runs_with_the_loop_as_its_synchronisation_context()
    {
        var loop = new ExecutionLoop(TimeSpan.FromSeconds(30), CancellationToken.None);
        await loop.RunAsync();
        var seen = new TaskCompletionSource<SynchronizationContext?>();

        loop.Post(_ => seen.SetResult(SynchronizationContext.Current), null);

        Assert.Same(loop, await seen.Task);
    }

    private sealed class Item(List<int> done, int number, TaskCompletionSource? end) : IWorkItem
    {
        public IWorkItem? Next { get; set; }

        public void Execute()
        {
            done.Add(number);
            end?.SetResult();
        }
    }

    private sealed class Increment(Counter counter) : IWorkItem
    {
        public IWorkItem? Next { get; set; }

        public void Execute() => counter.Add();
    }

    private sealed class Counter(int target)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _inside;

        public int Value { get; private set; }

        public bool HasOverlapped { get; private set; }

        public Task Reached => _reached.Task;

        public void Add()
        {
            HasOverlapped |= Interlocked.Increment(ref _inside) > 1;
            if (++Value == target)
            {
                _reached.SetResult();
            }

            Interlocked.Decrement(ref _inside);
        }
    }
}
