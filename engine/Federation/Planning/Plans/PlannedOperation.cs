using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>An operation that planning wrote.</summary>
/// <param name="Node">The operation.</param>
/// <param name="ForwardedVariables">The names of the client's variables that it uses.</param>
/// <param name="Conditions">The variables that it declares for conditions.</param>
public sealed record PlannedOperation(
    OperationDefinitionNode Node,
    ImmutableArray<string> ForwardedVariables,
    ImmutableArray<ConditionVariable> Conditions)
{
    /// <summary>The names in the answer that are not those of the result, with the latter.</summary>
    public ImmutableSortedDictionary<string, string> Aliases { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>A Boolean variable that says whether a condition holds which a single <c>@skip</c> and <c>@include</c> cannot say.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Condition">The condition.</param>
public readonly record struct ConditionVariable(string Name, IncludeCondition Condition);
