using Cacao.Execution.Configuration;
using Cacao.Execution.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Diagnostics;

public sealed class RequestMiddlewareTests
{
    [Fact]
    public async Task Steps_run_in_the_order_in_which_they_were_added()
    {
        var log = new List<string>();
        var executor = await CreateAsync(builder => builder.UseRequest(Log(log, "first")).UseRequest(Log(log, "second")));

        Assert.Equal("""{"data":{"who":"nobody"}}""", await executor.QueryAsync("{ who }"));
        Assert.Equal(["first begins", "second begins", "second ends", "first ends"], log);
    }

    [Fact]
    public async Task State_that_a_step_sets_is_global_state_of_resolvers()
    {
        var executor = await CreateAsync(builder => builder.UseRequest(next => context =>
        {
            context.ContextData["who"] = "me";
            return next(context);
        }));

        Assert.Equal("""{"data":{"who":"me"}}""", await executor.QueryAsync("{ who }"));
    }

    [Fact]
    public async Task A_step_can_replace_the_request_and_see_the_result()
    {
        IExecutionResult? seen = null;
        var executor = await CreateAsync(builder => builder.UseRequest(next => async context =>
        {
            context.Request = OperationRequestBuilder.From(context.Request).SetDocument("{ other: who }").Build();
            await next(context);
            seen = context.Result;
        }));

        Assert.Equal("""{"data":{"other":"nobody"}}""", await executor.QueryAsync("{ who }"));
        Assert.Equal(ExecutionResultKind.SingleResult, seen?.Kind);
    }

    [Fact]
    public async Task A_step_can_answer_itself()
    {
        var executor = await CreateAsync(Refuse);

        Assert.Equal("""{"errors":[{"message":"no"}]}""", await executor.QueryAsync("{ refuse: who }"));
        Assert.Equal("_Default", executor.Name);
    }

    [Fact]
    public async Task A_step_that_does_nothing_is_told()
    {
        var executor = await CreateAsync(builder => builder.UseRequest(_ => _ => ValueTask.CompletedTask));

        await Assert.ThrowsAsync<InvalidOperationException>(() => executor.QueryAsync("{ who }"));
    }

    [Fact]
    public async Task Requests_of_a_batch_pass_one_by_one_and_are_executed_together()
    {
        var executor = await CreateAsync(Refuse);

        var results = await executor.ExecuteBatchAsync(
            [Request("{ a: who }", 0), Request("{ refuse: who }", 1), Request("{ oops }", 2), Request("{ b: who }", 3)]);

        var json = results.Select(r => r.ToJson()).ToList();
        Assert.Equal("""{"requestIndex":0,"data":{"a":"nobody"}}""", json[0]);
        Assert.Equal("""{"requestIndex":1,"errors":[{"message":"no"}]}""", json[1]);
        Assert.StartsWith("""{"requestIndex":2,"errors":[""", json[2], StringComparison.Ordinal);
        Assert.Equal("""{"requestIndex":3,"data":{"b":"nobody"}}""", json[3]);
    }

    private static void Refuse(IRequestExecutorBuilder builder) => builder.UseRequest(next => context =>
    {
        if (!System.Text.Encoding.UTF8.GetString(context.Request.Document.Span).Contains("refuse", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Result = OperationResults.FromErrors(OperationOutcome.NotPermitted, new GraphQLError("no"));
        return ValueTask.CompletedTask;
    });

    private static RequestMiddleware Log(List<string> log, string name) => next => async context =>
    {
        log.Add($"{name} begins");
        await next(context);
        log.Add($"{name} ends");
    };

    private static OperationRequest Request(string document, int index) => new()
    {
        Document = System.Text.Encoding.UTF8.GetBytes(document),
        RequestIndex = index,
    };

    private static Task<IRequestExecutor> CreateAsync(Action<IRequestExecutorBuilder> configure) => Executors.CreateAsync(
        "type Query { who: String }",
        schema => schema.UseResolver(
            "Query.who",
            context => new ValueTask<object?>(context.ContextData.TryGetValue("who", out var who) ? who : "nobody")),
        configure: configure);
}
