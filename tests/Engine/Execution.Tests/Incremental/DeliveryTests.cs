using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Incremental;

/// <summary>The life of a response in parts: its time, its end, its services.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Nothing_is_started_before_the_reader_comes_back_after_the_first_result()
    {
        var calls = 0;
        var executor = await CreateAsync(_ => new ValueTask<object?>((++calls).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await using var result = await executor.ExecuteAsync(Request("{ book { name ... @defer { slow } } }"));
        await using var parts = result.ExpectResponseStream().GetAsyncEnumerator();

        Assert.True(await parts.MoveNextAsync());
        Assert.Equal(0, calls);
        Assert.True(await parts.MoveNextAsync());
        Assert.Equal(1, calls);
        Assert.False(await parts.MoveNextAsync());
    }

    [Fact]
    public async Task A_part_that_takes_too_long_fails_and_the_response_ends()
    {
        var executor = await CreateAsync(
            WaitAsync,
            builder => builder.ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(150)));

        var parts = await executor.ReadAsync("{ book { name ... @defer { slow } ... @defer { pages } } }");

        Assert.Contains(ErrorCodes.Execution.Timeout, parts[^1], StringComparison.Ordinal);
        Assert.Equal(
            """{"book":{"name":"Book 1","pages":1}}""",
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task A_first_result_that_takes_too_long_is_the_only_one()
    {
        var executor = await CreateAsync(
            WaitAsync,
            builder => builder.ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(150)));

        var parts = await executor.ReadAsync("{ book { slow ... @defer { pages } } }");

        Assert.Contains(ErrorCodes.Execution.Timeout, Assert.Single(parts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_gives_up_before_the_first_result_gets_none()
    {
        var executor = await CreateAsync(WaitAsync);
        using var source = new CancellationTokenSource();

        var running = executor.ExecuteAsync(Request("{ book { slow ... @defer { pages } } }"), source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_caller_who_gives_up_later_stops_the_resolvers()
    {
        var stopped = new TaskCompletionSource();
        var executor = await CreateAsync(context => WaitAsync(context, stopped));
        using var source = new CancellationTokenSource();
        await using var result = await executor.ExecuteAsync(Request("{ book { name ... @defer { slow } } }"), source.Token);
        await using var parts = result.ExpectResponseStream().GetAsyncEnumerator();
        Assert.True(await parts.MoveNextAsync());

        var next = parts.MoveNextAsync();
        await source.CancelAsync();

        Assert.False(await next);
        await stopped.Task;
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_the_resolvers_and_closes_sequences()
    {
        var stopped = new TaskCompletionSource();
        var closed = new TaskCompletionSource();
        var executor = await Shelf.CreateAsync(coordinate => coordinate switch
        {
            "Book.slow" => context => WaitAsync(context, stopped),
            "Query.feed" => context => new ValueTask<object?>(EndlessAsync(closed, context.RequestAborted)),
            _ => null,
        });
        await using (var result = await executor.ExecuteAsync(
            Request("{ book { name ... @defer { slow } } feed @stream(initialCount: 1) { name } }")))
        {
            await using var parts = result.ExpectResponseStream().GetAsyncEnumerator();
            Assert.True(await parts.MoveNextAsync());
            Assert.Equal(
                """{"data":{"book":{"name":"Book 1"},"feed":[{"name":"Book 1"}]},"pending":[{"id":"0","path":["book"]},{"id":"1","path":["feed"]}],"hasNext":true}""",
                parts.Current.ToJson());
            Assert.True(await parts.MoveNextAsync());
        }

        await stopped.Task;
        await closed.Task;
    }

    [Fact]
    public async Task A_stream_that_is_never_read_ends_when_it_is_disposed_of()
    {
        var closed = new TaskCompletionSource();
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Query.feed"
            ? context => new ValueTask<object?>(EndlessAsync(closed, context.RequestAborted))
            : null);

        var result = await executor.ExecuteAsync(Request("{ feed @stream(initialCount: 1) { name } }"));
        await result.DisposeAsync();

        await closed.Task;
    }

    [Fact]
    public async Task Services_of_the_request_live_until_its_last_part()
    {
        var log = new List<string>();
        var services = new ServiceCollection();
        services.AddScoped(_ => new Scoped(log));
        var builder = services.AddGraphQL()
            .AddDocumentFromString("type Query { a: String b: String }")
            .ConfigureSchema(schema => schema
                .UseResolver("Query.a", context => Use(context, "a"))
                .UseResolver("Query.b", context => Use(context, "b")));
        Shelf.Enable(builder);
        var executor = await builder.BuildRequestExecutorAsync();

        var parts = await executor.ReadAsync("{ a ... @defer { b } }");

        Assert.Equal(2, parts.Count);
        Assert.Equal(["a", "b", "end"], log);

        ValueTask<object?> Use(IResolverContext context, string name)
        {
            _ = context.RequestServices.GetRequiredService<Scoped>();
            log.Add(name);
            return default;
        }
    }

    private static Task<IRequestExecutor> CreateAsync(
        FieldResolver slow,
        Action<Configuration.IRequestExecutorBuilder>? configure = null) =>
        Executors.CreateAsync(
            Shelf.Sdl,
            schema => schema
                .UseResolver("Query.book", _ => new ValueTask<object?>(Shelf.Book(1)))
                .UseResolver("Book.slow", slow),
            configure: builder =>
            {
                Shelf.Enable(builder);
                configure?.Invoke(builder);
            });

    private static async ValueTask<object?> WaitAsync(IResolverContext context)
    {
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
        return null;
    }

    private static async ValueTask<object?> WaitAsync(IResolverContext context, TaskCompletionSource stopped)
    {
        try
        {
            return await WaitAsync(context);
        }
        finally
        {
            stopped.SetResult();
        }
    }

    private static async IAsyncEnumerable<object?> EndlessAsync(
        TaskCompletionSource closed,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            yield return Shelf.Book(1, 0);
            yield return Shelf.Book(2, 0);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            closed.SetResult();
        }
    }

    private static OperationRequest Request(string document) =>
        OperationRequestBuilder.New().SetDocument(document).AllowIncrementalDelivery().Build();

    private sealed class Scoped(List<string> log) : IDisposable
    {
        public void Dispose() => log.Add("end");
    }
}
