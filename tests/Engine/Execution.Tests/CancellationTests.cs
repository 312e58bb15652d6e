using System.Text.Json;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

public sealed class CancellationTests
{
    private const string Sdl = "type Query { wait: String ignore: String numbers: [Int!]! }";

    [Fact]
    public async Task A_request_that_takes_too_long_ends_with_a_code_and_its_resolvers_are_told()
    {
        var told = new TaskCompletionSource();
        var executor = await CreateAsync(async c =>
        {
            try
            {
                await new TaskCompletionSource().Task.WaitAsync(c.RequestAborted);
                return null;
            }
            finally
            {
                told.SetResult();
            }
        });

        await using var result = await executor.ExecuteAsync("{ wait }");

        Assert.Equal(OperationOutcome.TimedOut, result.ExpectOperationResult().Outcome);
        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the time of 100 ms that it may take.","extensions":{"code":"HC0045"}}]}""",
            result.ToJson());
        await told.Task;
    }

    [Fact]
    public async Task A_resolver_that_does_not_listen_holds_up_nobody()
    {
        var never = new TaskCompletionSource<object?>();
        var executor = await CreateAsync(_ => new(never.Task));

        await using var result = await executor.ExecuteAsync("{ wait }");
        Assert.Equal(OperationOutcome.TimedOut, result.ExpectOperationResult().Outcome);

        // Its late value goes nowhere, and the executor serves on.
        never.SetResult("late");
        Assert.Equal("""{"data":{"ignore":"fine"}}""", await executor.QueryAsync("{ ignore }"));
    }

    [Fact]
    public async Task The_caller_can_cancel()
    {
        using var cancel = new CancellationTokenSource();
        var started = new TaskCompletionSource<CancellationToken>();
        var executor = await CreateAsync(
            async c =>
            {
                started.SetResult(c.RequestAborted);
                await new TaskCompletionSource().Task.WaitAsync(c.RequestAborted);
                return null;
            },
            TimeSpan.FromSeconds(30));

        var pending = executor.ExecuteAsync("{ wait }", cancel.Token);
        var token = await started.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.True(token.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync("{ ignore }", cancel.Token));
    }

    [Fact]
    public async Task A_long_list_of_pure_values_stops_when_the_time_is_up()
    {
        var read = 0;
        var executor = await Executors.CreateAsync(
            Sdl,
            b => b.UsePureResolver("Query.numbers", _ => ResolvedValue.FromReference(new SlowList(() => read++))),
            configure: b => b.ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(100)));

        await using var result = await executor.ExecuteAsync("{ numbers }");

        Assert.Equal(OperationOutcome.TimedOut, result.ExpectOperationResult().Outcome);
        Assert.True(read < SlowList.Length, $"{read} elements were read.");
    }

    [Fact]
    public async Task A_cancellation_of_a_resolvers_own_is_an_error_of_the_field()
    {
        var executor = await CreateAsync(_ => throw new TaskCanceledException("own"), TimeSpan.FromSeconds(30));

        using var result = JsonDocument.Parse(await executor.QueryAsync("{ wait ignore }"));

        Assert.Equal("""{"wait":null,"ignore":"fine"}""", result.RootElement.GetProperty("data").GetRawText());
        Assert.Equal("""["wait"]""", result.RootElement.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public void A_time_limit_that_no_request_could_keep_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Configuration.RequestExecutorOptions
        {
            ExecutionTimeout = TimeSpan.FromMilliseconds(99),
        });

    private static Task<IRequestExecutor> CreateAsync(FieldResolver resolver, TimeSpan? timeout = null) =>
        Executors.CreateAsync(
            Sdl,
            b => b.UseResolver("Query.wait", resolver).UsePureResolver("Query.ignore", _ => ResolvedValue.From("fine")),
            configure: b => b.ModifyRequestOptions(o => o.ExecutionTimeout = timeout ?? TimeSpan.FromMilliseconds(100)));

    private sealed class SlowList(Action reading) : IReadOnlyList<object>
    {
        public const int Length = 100_000_000;

        public int Count => Length / 1000;

        public object this[int index]
        {
            get
            {
                reading();
                Thread.SpinWait(2_000);
                return index;
            }
        }

        public IEnumerator<object> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }
}
