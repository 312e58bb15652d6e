namespace Cacao.Federation.Planning;

/// <summary>An operation cannot be planned. The message is meant for the client.</summary>
public sealed class PlanningException : GraphQLException
{
    private PlanningException(string code, string message)
        : base(new GraphQLError(message) { Code = code })
    {
    }

    internal static PlanningException TooManyConditions() => new(
        "PLAN_TOO_MANY_CONDITIONS",
        "The operation uses more than 64 different @skip and @include conditions.");

    internal static PlanningException Unreachable(string coordinate) => new(
        "PLAN_UNREACHABLE_FIELD",
        $"No source schema can resolve {coordinate} on this path.");

    internal static PlanningException BudgetExceeded(int expansions) => new(
        "PLAN_BUDGET_EXCEEDED",
        $"No plan for the operation was found within {expansions} steps.");

    internal static PlanningException TooLarge(int fields) => new(
        "PLAN_TOO_LARGE",
        $"The operation expands to more than {fields} fields.");
}
