using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Cacao.Execution;
using Cacao.Execution.Documents;
using Cacao.Execution.Operations;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Plans each operation once, and once more for each set of rules that callers fail to satisfy. Operations that cannot be
/// planned are remembered, too: trying again would cost as much.</summary>
internal sealed class PlanCache(
    ExecutionSchema schema,
    IReadOnlyDictionary<string, ISourceSchemaClient> clients,
    FederationOptions options,
    ErrorHandler errors,
    FederationMetrics metrics)
{
    // Callers differ in few ways with regard to one operation.
    private const int MaxVariants = 32;

    private readonly OperationPlanner _planner = new(schema, options.Planner);
    private readonly AccessRules _rules = new(schema);
    private readonly CachePolicies _policies = new(schema, new AccessRules(schema));
    private readonly BoundedCache<CompiledOperation, Entry> _plans = new(options.PlanCacheSize);
    private int _misses;

    /// <summary>Gets the plan of an operation for a caller.</summary>
    /// <returns>Whether there is one; else <paramref name="failure"/> says why not.</returns>
    public bool TryGet(
        CompiledOperation operation,
        ClaimsPrincipal? user,
        [NotNullWhen(true)] out PreparedPlan? plan,
        [NotNullWhen(false)] out OperationResult? failure)
    {
        var misses = _misses;
        var entry = _plans.GetOrAdd(operation, static (operation, cache) => cache.Plan(operation), this);
        if (!entry.Rules.IsEmpty && AccessDecision.Of(_rules, entry.Rules, user) is { IsComplete: false } decision)
        {
            entry = entry.Variants!.GetOrAdd(
                decision.KeyOf(entry.Rules),
                static (_, state) => state.Cache.Plan(state.Operation, state.Decision.Deny),
                (Cache: this, Operation: operation, Decision: decision));
        }

        metrics.LookedUp(misses == _misses);
        plan = entry.Plan;
        failure = plan is null ? new OperationResult(entry.Outcome, errors.Filter(entry.Errors)) : null;
        return plan is not null;
    }

    // The plan for callers who may have everything; on the way it is noted what they must satisfy.
    private Entry Plan(CompiledOperation operation)
    {
        var rules = new HashSet<AccessRule>();
        var entry = Plan(operation, (type, field) =>
        {
            rules.UnionWith(_rules.Of(type, field));
            return null;
        });
        return rules.Count == 0
            ? entry
            : entry with { Rules = [.. rules], Variants = new BoundedCache<string, Entry>(MaxVariants) };
    }

    private Entry Plan(CompiledOperation operation, Func<ObjectType, OutputField, string?> deny)
    {
        Interlocked.Increment(ref _misses);
        using var activity = FederationActivities.StartPlan();
        try
        {
            var plan = _planner.Plan(operation.Document.Document, operation.Definition, deny);
            var prepared = new PreparedPlan(plan, schema, s => clients.TryGetValue(s, out var client) && client.Capabilities.RequestBatching, _policies)
            {
                MaxNodeIds = options.MaxNodeIds,
                MaxResponseBytes = options.MaxResponseBytes,
            };
            return new Entry(prepared, OperationOutcome.Executed, []);
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

    private sealed record Entry(PreparedPlan? Plan, OperationOutcome Outcome, IReadOnlyList<IError> Errors)
    {
        public ImmutableArray<AccessRule> Rules { get; init; } = [];

        public BoundedCache<string, Entry>? Variants { get; init; }
    }
}
