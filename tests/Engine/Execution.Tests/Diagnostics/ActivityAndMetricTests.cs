using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Instrumentation;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Diagnostics;

[Collection("Listeners")]
public sealed class ActivityAndMetricTests
{
    [Fact]
    public async Task Without_listeners_nothing_is_paid()
    {
        var executor = (RequestExecutor)await CreateAsync(traceResolvers: false);
        var request = OperationRequestBuilder.New().SetDocument("{ slow { name } }").Build();
        await using var result = await executor.ExecuteAsync(request, CancellationToken.None);
        var document = Language.Utf8GraphQLParser.Parse("{ slow { name } }");
        var operation = new Execution.Operations.CompiledOperation(
            executor.Schema,
            new Execution.Documents.ParsedDocument(document, []),
            (Language.OperationDefinitionNode)document.Definitions[0],
            executor.Schema.QueryType,
            1);
        var bytes = long.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Trace(executor, request, operation, result);
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, bytes);
    }

    [Fact]
    public async Task Each_step_is_an_activity_below_that_of_the_request()
    {
        var executor = await CreateAsync(traceResolvers: true);
        using var root = new Activity("test").Start();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listen(activities, root);

        await executor.QueryAsync("query Q { slow { name } }");

        var request = Assert.Single(activities, a => a.DisplayName == "query Q");
        Assert.Equal(
            ["GraphQL parse", "GraphQL validate", "GraphQL compile", "Query.slow", "GraphQL execute", "query Q"],
            activities.Select(a => a.DisplayName));
        Assert.Equal("query", request.GetTagItem("graphql.operation.type"));
        Assert.Equal("Q", request.GetTagItem("graphql.operation.name"));
        Assert.All(
            activities.Where(a => a.DisplayName.StartsWith("GraphQL", StringComparison.Ordinal)),
            a => Assert.Equal(request.SpanId, a.ParentSpanId));
        Assert.Equal(
            activities.Single(a => a.DisplayName == "GraphQL execute").SpanId,
            activities.Single(a => a.DisplayName == "Query.slow").ParentSpanId);
    }

    [Fact]
    public async Task Resolvers_are_activities_only_when_that_is_asked_for()
    {
        var executor = await CreateAsync(traceResolvers: false);
        using var root = new Activity("test").Start();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listen(activities, root);

        await executor.QueryAsync("{ slow { name } }");

        Assert.DoesNotContain(activities, a => a.DisplayName == "Query.slow");
    }

    [Fact]
    public async Task Errors_mark_the_activity_of_the_request()
    {
        var executor = await CreateAsync(traceResolvers: false);
        using var root = new Activity("test").Start();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listen(activities, root);

        await executor.QueryAsync("{ oops }");

        Assert.Equal(ActivityStatusCode.Error, activities.Last().Status);
        Assert.Equal(1, activities.Last().GetTagItem("graphql.errors.count"));
    }

    [Fact]
    public async Task Requests_errors_and_documents_are_measured()
    {
        var executor = await CreateAsync(traceResolvers: false);
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == ExecutionMetrics.MeterName)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        listener.Start();

        await executor.QueryAsync("{ onlyHere { name } }");

        Assert.Contains("graphql.document.lookups graphql.document.cached=False", measured);
        Assert.Contains("graphql.request.errors graphql.error.code=GRAPHQL_VALIDATION_FAILED", measured);
        Assert.Contains("graphql.request.duration graphql.operation.type=none graphql.outcome=InvalidDocument", measured);

        void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}");
    }

    private static void Trace(
        RequestExecutor executor,
        OperationRequest request,
        Execution.Operations.CompiledOperation operation,
        IExecutionResult result)
    {
        var trace = new RequestTrace(executor, request, CancellationToken.None);
        trace.SetOperation(operation);
        using (trace.StartExecution(operation))
        {
            ExecutionMetrics.LookUp(isCached: true);
        }

        trace.End(result, operation);
        trace.Dispose();
    }

    private static ActivityListener Listen(ConcurrentQueue<Activity> activities, Activity root)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ExecutionActivities.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // Other tests run at the same time.
                if (activity.TraceId == root.TraceId)
                {
                    activities.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static Task<IRequestExecutor> CreateAsync(bool traceResolvers) => Executors.CreateAsync(
        "type Query { slow: Thing } type Thing { name: String }",
        schema => schema.UseResolver("Query.slow", async _ =>
        {
            await Task.Yield();
            return new Dictionary<string, object?> { ["name"] = "thing" };
        }),
        configure: builder => builder.ModifyRequestOptions(o => o.TraceResolvers = traceResolvers));
}
