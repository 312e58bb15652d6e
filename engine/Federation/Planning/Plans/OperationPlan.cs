using System.Collections.Immutable;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>How an operation is answered by the source schemas. Immutable and independent of variable values.</summary>
/// <param name="Operation">The client's operation.</param>
/// <param name="RootType">The root type of the operation.</param>
/// <param name="Requests">The requests; dependencies come before what depends on them.</param>
/// <param name="Result">The shape of the result.</param>
/// <param name="Introspection">The introspection fields of the root, as an operation for the gateway itself; <c>null</c> when there are none.</param>
/// <param name="ConditionTerms">The terms of conditions in the order of their bits.</param>
public sealed record OperationPlan(
    OperationDefinitionNode Operation,
    ObjectType RootType,
    ImmutableArray<SourceRequest> Requests,
    ResultSelections Result,
    PlannedOperation? Introspection,
    ImmutableArray<(string Variable, bool IsSkip)> ConditionTerms)
{
    /// <summary>The types that the client must not find by a global id, with the code of the error.</summary>
    public ImmutableDictionary<string, string> DeniedNodeTypes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The fragments that may arrive later; the position is their number.</summary>
    public ImmutableArray<DeferredFragment> DeferredFragments { get; init; } = [];

    /// <summary>The plan as text; see <see cref="PlanPrinter"/>.</summary>
    public override string ToString() => PlanPrinter.Print(this);
}
