using System.Text.Json;

namespace Cacao.Execution.Tests.Requests;

public sealed class BatchExecutionTests
{
    private const string Sdl = """
        type Query { count: Int! echo(text: String!): String! wait: Boolean }
        type Mutation { add(by: Int!): Int! }
        type Subscription { tick: Int }
        """;

    [Fact]
    public async Task A_variable_batch_is_executed_once_for_each_set()
    {
        var json = await RunAsync(await CreateAsync(), Request(
            "query($t: String!) { echo(text: $t) }",
            """[{"t":"a"},{"t":1},{"t":"c"}]"""));

        Assert.Equal("""{"variableIndex":0,"data":{"echo":"a"}}""", json[0]);
        Assert.StartsWith("""{"variableIndex":1,"errors":[""", json[1], StringComparison.Ordinal);
        Assert.Equal("""{"variableIndex":2,"data":{"echo":"c"}}""", json[2]);
        Assert.Equal(3, json.Count);
    }

    [Fact]
    public async Task A_mutation_sees_what_stands_before_it_and_is_seen_by_what_stands_behind_it()
    {
        var json = await RunAsync(
            await CreateAsync(),
            Request("{ count }", index: 0),
            Request("mutation($by: Int!) { add(by: $by) }", """[{"by":1},{"by":10}]""", index: 1),
            Request("{ count }", index: 2));

        Assert.Equal(
            [
                """{"requestIndex":0,"data":{"count":0}}""",
                """{"requestIndex":1,"variableIndex":0,"data":{"add":1}}""",
                """{"requestIndex":1,"variableIndex":1,"data":{"add":11}}""",
                """{"requestIndex":2,"data":{"count":11}}""",
            ],
            json);
    }

    [Fact]
    public async Task A_request_that_is_wrong_costs_the_others_nothing()
    {
        var json = await RunAsync(
            await CreateAsync(),
            Request("{ oops }", index: 0),
            Request("{ count }", index: 1),
            Request("subscription { tick }", index: 2));

        Assert.StartsWith("""{"requestIndex":0,"errors":[""", json[0], StringComparison.Ordinal);
        Assert.Equal("""{"requestIndex":1,"data":{"count":0}}""", json[1]);
        Assert.Contains(ErrorCodes.Execution.OperationNotAllowed, json[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_ends_when_the_caller_gives_up()
    {
        var executor = await CreateAsync();
        using var source = new CancellationTokenSource();

        var running = executor.ExecuteBatchAsync([Request("{ wait }"), Request("{ wait }")], source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(IRequestExecutor executor, params OperationRequest[] requests)
    {
        var results = await executor.ExecuteBatchAsync(requests);
        var json = results.Select(r => r.ToJson()).ToList();
        foreach (var result in results)
        {
            await result.DisposeAsync();
        }

        return json;
    }

    private static OperationRequest Request(string document, string? variables = null, int? index = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document).Build();
        return new OperationRequest
        {
            Document = request.Document,
            Variables = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables),
            RequestIndex = index,
        };
    }

    private static Task<IRequestExecutor> CreateAsync()
    {
        var count = 0;
        return Executors.CreateAsync(Sdl, schema => schema
            .UseResolver("Query.count", async _ =>
            {
                await Task.Yield();
                return count;
            })
            .UseResolver("Query.echo", context => new ValueTask<object?>(context.ArgumentValue<string>("text")))
            .UseResolver("Query.wait", async context =>
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return true;
            })
            .UseResolver("Mutation.add", async context =>
            {
                await Task.Yield();
                return count += context.ArgumentValue<int>("by");
            }));
    }
}
