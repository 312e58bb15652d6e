using System.Diagnostics.CodeAnalysis;
using Cacao.Execution;
using Cacao.Execution.Documents;
using Cacao.Execution.Operations;
using Cacao.Federation.Planning;

namespace Cacao.Federation.Execution;

/// <summary>Plans each operation once. Operations that cannot be planned are remembered, too: trying again would cost as much.</summary>
internal sealed class PlanCache(
    ExecutionSchema schema,
    IReadOnlyDictionary<string, ISourceSchemaClient> clients,
    FederationOptions options,
    ErrorHandler errors,
    FederationMetrics metrics)
{
    private readonly OperationPlanner _planner = new(schema, options.Planner);
    private readonly BoundedCache<CompiledOperation, Entry> _plans = new(options.PlanCacheSize);

    private int _misses;

    public bool TryGet(
        CompiledOperation operation,
        [NotNullWhen(true)] out PreparedPlan? plan,
        [NotNullWhen(false)] out OperationResult? failure)
    {
        var misses = _misses;
        var entry = _plans.GetOrAdd(operation, static (operation, cache) => cache.Plan(operation), this);
        metrics.LookedUp(misses == _misses);
        plan = entry.Plan;
        failure = plan is null ? new OperationResult(entry.Outcome, errors.Filter(entry.Errors)) : null;
        return plan is not null;
    }

    private Entry Plan(CompiledOperation operation)
    {
        Interlocked.Increment(ref _misses);
        using var activity = FederationActivities.StartPlan();
        try
        {
            var plan = _planner.Plan(operation.Document.Document, operation.Definition);
            return new Entry(new PreparedPlan(plan, schema, s => clients[s].Capabilities.RequestBatching), OperationOutcome.Executed, []);
        }
        catch (PlanningException exception)
        {
            return new Entry(null, OperationOutcome.Failed, exception.Errors);
        }
        catch (Exception exception)
        {
            var error = GraphQLError.From(errors.CreateUnexpected(exception, null));
            return new Entry(null, OperationOutcome.Failed, [error with { Code = FederationErrors.PlannerFaultCode }]);
        }
    }

    private sealed record Entry(PreparedPlan? Plan, OperationOutcome Outcome, IReadOnlyList<IError> Errors);
}
