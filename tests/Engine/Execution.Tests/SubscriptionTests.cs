using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { ok: Boolean }
        type Subscription { ticks(from: Int! = 0): Tick! }
        type Tick { number: Int! service: String! }
        """;

    [Fact]
    public async Task Each_event_becomes_a_result_with_services_of_its_own()
    {
        var executor = await CreateAsync((_, _) => Ticks(1, 2));

        await using var result = await executor.ExecuteAsync("subscription { ticks { number service } }");
        var responses = await ReadAsync(result.ExpectResponseStream());

        Assert.Equal(2, responses.Count);
        Assert.StartsWith("""{"data":{"ticks":{"number":1,"service":" """.TrimEnd(), responses[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"data":{"ticks":{"number":2,"service":" """.TrimEnd(), responses[1], StringComparison.Ordinal);
        Assert.NotEqual(responses[0][^40..], responses[1][^40..]);
    }

    [Fact]
    public async Task The_source_stream_gets_the_arguments_and_ends_the_response_stream()
    {
        var executor = await CreateAsync((from, _) => Ticks(from, from + 1));

        await using var result = await executor.ExecuteAsync(
            "subscription($from: Int!) { ticks(from: $from) { number } }",
            new Dictionary<string, object?> { ["from"] = 5 });

        Assert.Equal(
            ["""{"data":{"ticks":{"number":5}}}""", """{"data":{"ticks":{"number":6}}}"""],
            await ReadAsync(result.ExpectResponseStream()));
    }

    [Fact]
    public async Task An_error_in_one_event_does_not_end_the_stream()
    {
        var executor = await CreateAsync((_, _) => Ticks(1, -1, 2));

        await using var result = await executor.ExecuteAsync("subscription { ticks { number } }");
        var responses = await ReadAsync(result.ExpectResponseStream());

        Assert.Equal("""{"data":{"ticks":{"number":1}}}""", responses[0]);
        Assert.Equal(
            """{"errors":[{"message":"Negative.","locations":[{"line":1,"column":24}],"path":["ticks","number"]}],"data":null}""",
            responses[1]);
        Assert.Equal("""{"data":{"ticks":{"number":2}}}""", responses[2]);
    }

    [Fact]
    public async Task A_source_stream_that_breaks_ends_with_an_error()
    {
        var executor = await CreateAsync((_, _) => Breaking());

        await using var result = await executor.ExecuteAsync("subscription { ticks { number } }");
        var outcomes = new List<OperationOutcome>();
        var responses = new List<string>();
        await foreach (var response in result.ExpectResponseStream())
        {
            outcomes.Add(response.Outcome);
            responses.Add(response.ToJson());
        }

        Assert.Equal([OperationOutcome.Executed, OperationOutcome.SubscriptionFailed], outcomes);
        Assert.Contains("Unexpected Execution Error", responses[1], StringComparison.Ordinal);
        Assert.DoesNotContain("cable", responses[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_stream_that_cannot_be_opened_is_an_error_of_the_request()
    {
        var executor = await CreateAsync((_, _) => throw new GraphQLException("Not for you."));

        await using var result = await executor.ExecuteAsync("subscription { t: ticks { number } }");

        Assert.Equal(OperationOutcome.SubscriptionFailed, result.ExpectOperationResult().Outcome);
        Assert.Equal(
            """{"errors":[{"message":"Not for you.","locations":[{"line":1,"column":16}],"path":["t"]}]}""",
            result.ToJson());
    }

    [Fact]
    public async Task Cancelling_ends_the_source_stream()
    {
        var ended = new TaskCompletionSource();
        var channel = Channel.CreateUnbounded<object?>();
        var executor = await CreateAsync((_, _) => Endless(channel.Reader, ended));
        using var cancel = new CancellationTokenSource();
        await using var result = await executor.ExecuteAsync("subscription { ticks { number } }");
        await using var responses = result.ExpectResponseStream().GetAsyncEnumerator(cancel.Token);
        channel.Writer.TryWrite(1);
        Assert.True(await responses.MoveNextAsync());

        var next = responses.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await cancel.CancelAsync();

        Assert.False(await next);
        await ended.Task;
    }

    [Fact]
    public async Task Disposing_of_the_stream_ends_the_source_stream()
    {
        var ended = new TaskCompletionSource();
        var channel = Channel.CreateUnbounded<object?>();
        var executor = await CreateAsync((_, _) => Endless(channel.Reader, ended));
        var result = await executor.ExecuteAsync("subscription { ticks { number } }");
        var responses = result.ExpectResponseStream().GetAsyncEnumerator();
        var next = responses.MoveNextAsync();

        await result.DisposeAsync();

        Assert.False(await next);
        await ended.Task;
    }

    [Fact]
    public async Task A_schema_without_subscriptions_refuses_them()
    {
        var executor = await Executors.CreateAsync("type Query { ok: Boolean }");

        await using var result = await executor.ExecuteAsync("subscription { ticks }");

        Assert.NotEqual(OperationOutcome.Executed, result.ExpectOperationResult().Outcome);
        Assert.Single(result.ExpectOperationResult().Errors);
    }

    private static async Task<List<string>> ReadAsync(IResponseStream stream)
    {
        var responses = new List<string>();
        await foreach (var response in stream)
        {
            responses.Add(response.ToJson());
            await response.DisposeAsync();
        }

        return responses;
    }

    private static Task<IRequestExecutor> CreateAsync(Func<int, CancellationToken, IAsyncEnumerable<object?>> open) =>
        Executors.CreateAsync(
            Sdl,
            b => b
                .AddConvention(new Subscribe(open))
                .UsePureResolver("Subscription.ticks", c => Resolvers.ResolvedValue.FromObject(c.Parent<int>()))
                .UsePureResolver("Tick.number", c => c.Parent<long>() < 0
                    ? throw new GraphQLException("Negative.")
                    : Resolvers.ResolvedValue.From(c.Parent<long>()))
                .UseResolver("Tick.service", c => new(c.RequestServices.GetRequiredService<Scoped>().Id)),
            s => s.AddScoped<Scoped>());

    private static async IAsyncEnumerable<object?> Ticks(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await Task.Yield();
            yield return number;
        }
    }

    private static async IAsyncEnumerable<object?> Breaking()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("cable cut");
    }

    private static async IAsyncEnumerable<object?> Endless(
        ChannelReader<object?> reader,
        TaskCompletionSource ended,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var item in reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            ended.SetResult();
        }
    }

    private sealed class Subscribe(Func<int, CancellationToken, IAsyncEnumerable<object?>> open) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema) =>
            schema.Find<ObjectTypeConfiguration>("Subscription")!.Fields[0].SubscribeResolver =
                c => new(open(c.ArgumentValue<int>("from"), c.RequestAborted));
    }

    private sealed class Scoped
    {
        public string Id { get; } = Guid.NewGuid().ToString();
    }
}
