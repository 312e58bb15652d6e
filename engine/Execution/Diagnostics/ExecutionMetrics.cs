using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cacao.DataLoading;
using Cacao.Execution.Operations;

namespace Cacao.Execution.Diagnostics;

/// <summary>The metrics of the engine. They cost nothing while nobody listens to the meter.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>graphql.request.duration</c> (s): with <c>graphql.operation.type</c> and <c>graphql.outcome</c>; of a stream,
/// until its first result.</item>
/// <item><c>graphql.request.errors</c>: errors in results, with <c>graphql.error.code</c>.</item>
/// <item><c>graphql.document.lookups</c>: documents that were asked for, with <c>graphql.document.cached</c>.</item>
/// <item><c>graphql.batch.size</c>: keys of the batches of loaders.</item>
/// </list>
/// Names of operations come from clients, who could make any number of them: they are no tags.
/// </remarks>
public static class ExecutionMetrics
{
    /// <summary>The name of the meter, for <c>AddMeter</c>.</summary>
    public const string MeterName = "Cacao.Execution";

    private static readonly Meter s_meter = new(MeterName);

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(
        "graphql.request.duration",
        "s",
        "How long requests take.");

    private static readonly Counter<long> s_errors = s_meter.CreateCounter<long>(
        "graphql.request.errors",
        "{error}",
        "Errors in results.");

    private static readonly Counter<long> s_lookups = s_meter.CreateCounter<long>(
        "graphql.document.lookups",
        "{document}",
        "Documents that were asked for.");

    private static readonly Histogram<int> s_batchSize = s_meter.CreateHistogram<int>(
        "graphql.batch.size",
        "{key}",
        "Keys of the batches of loaders.");

    /// <summary>The time to measure from; 0 while nobody listens.</summary>
    internal static long Start() => s_duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    internal static void EndRequest(long start, CompiledOperation? operation, IExecutionResult result)
    {
        var outcome = result is IOperationResult single ? single.Outcome : OperationOutcome.Executed;
        if (start != 0 && s_duration.Enabled)
        {
            s_duration.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds,
                new KeyValuePair<string, object?>("graphql.operation.type", operation?.TypeName ?? "none"),
                new KeyValuePair<string, object?>("graphql.outcome", outcome.ToString()));
        }

        if (s_errors.Enabled && result is IOperationResult { Errors.Count: > 0 } failed)
        {
            foreach (var error in failed.Errors)
            {
                s_errors.Add(1, new KeyValuePair<string, object?>("graphql.error.code", error.Code ?? "none"));
            }
        }
    }

    internal static void LookUp(bool isCached)
    {
        if (s_lookups.Enabled)
        {
            s_lookups.Add(1, new KeyValuePair<string, object?>("graphql.document.cached", isCached));
        }
    }

    internal static void StartBatch(Batch batch)
    {
        if (s_batchSize.Enabled)
        {
            s_batchSize.Record(batch.Size);
        }
    }
}
