namespace Cacao.DataLoading;

public sealed class CancellationTests : DataLoaderTest
{
    [Fact]
    public async Task The_end_of_the_request_cancels_the_fetch_and_its_keys()
    {
        using var request = new CancellationTokenSource();
        var loader = CreateLoader(async (_, ct) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(ct);
            return ValuesOf([]);
        });

        var task = loader.LoadAsync(1, request.Token);
        var run = Scheduler.RunAsync(request.Token);
        request.Cancel();
        await run;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(task.IsCanceled);
    }

    [Fact]
    public async Task A_batch_of_an_ended_request_is_not_fetched()
    {
        var loader = CreateLoader();
        var task = loader.LoadAsync(1);

        await Scheduler.RunAsync(new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Empty(loader.Batches);
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_take_the_value_from_the_others()
    {
        using var impatient = new CancellationTokenSource();
        var loader = CreateLoader();

        var givenUp = loader.LoadAsync(1, impatient.Token);
        var several = loader.LoadAsync([1, 2], impatient.Token);
        var patient = loader.LoadAsync(1);
        impatient.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => several);
        await Scheduler.RunAsync();
        Assert.Equal("v1", await patient);
    }

    [Fact]
    public async Task A_cancelled_caller_enqueues_nothing()
    {
        var loader = CreateLoader();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loader.LoadAsync(1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loader.LoadAsync([1], cancelled));
        Assert.Equal(0, Scheduler.Scheduled);
    }

    [Fact]
    public async Task The_token_of_the_request_costs_no_registration()
    {
        using var request = new CancellationTokenSource();
        Options.RequestAborted = request.Token;
        var loader = CreateLoader();

        var first = loader.LoadAsync(1, request.Token);
        var second = loader.LoadAsync(1);

        Assert.Same(first, second);
        await Scheduler.RunAsync(request.Token);
        Assert.Equal("v1", await first);
    }

    [Fact]
    public async Task A_timeout_inside_the_fetch_is_an_error_and_not_a_cancellation()
    {
        var loader = CreateLoader((_, _) => throw new TaskCanceledException("slow", new TimeoutException()));

        var task = loader.LoadAsync(1);
        await Scheduler.RunAsync();

        var error = await Assert.ThrowsAsync<TaskCanceledException>(() => task);
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.True(task.IsFaulted);
    }

    [Fact]
    public async Task A_token_of_its_own_still_continues_inline()
    {
        using var own = new CancellationTokenSource();
        var loader = CreateLoader();
        var continuedOn = 0;

        async Task ResolveAsync()
        {
            await loader.LoadAsync(1, own.Token);
            continuedOn = Environment.CurrentManagedThreadId;
        }

        var task = ResolveAsync();
        var batch = Scheduler.Next();
        _ = batch.FetchAsync(default);
        batch.Complete();

        Assert.Equal(Environment.CurrentManagedThreadId, continuedOn);
        await task;
    }
}
