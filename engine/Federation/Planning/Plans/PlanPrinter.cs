using System.Text;

namespace Cacao.Federation.Planning;

/// <summary>Writes a plan as text that people read and tests assert.</summary>
public static class PlanPrinter
{
    /// <summary>One line per request with its schema, place and dependencies, then the operation.</summary>
    public static string Print(OperationPlan plan)
    {
        var text = new StringBuilder();
        if (plan.Introspection is not null)
        {
            text.Append("introspection\n");
        }

        foreach (var request in plan.Requests)
        {
            text.Append(request.Id).Append(' ').Append(request.Schema);
            if (request.IsLookup)
            {
                text.Append(" at ").Append(request.Location).Append('<').Append(request.Type.Name).Append('>');
            }

            if (!request.Dependencies.IsEmpty)
            {
                text.Append(" after ").AppendJoin(", ", request.Dependencies);
            }

            AppendCondition(text, plan, request.Condition);
            text.Append("\n  ").Append(request.OperationText).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendCondition(StringBuilder text, OperationPlan plan, IncludeCondition condition)
    {
        if (condition.IsAlways)
        {
            return;
        }

        var alternatives = condition.Alternatives.Select(mask => string.Join(
            " and ",
            plan.ConditionTerms
                .Where((_, bit) => (mask >> bit & 1) != 0)
                .Select(t => t.IsSkip ? $"not ${t.Variable}" : $"${t.Variable}")));
        text.Append(" if ").AppendJoin(" or ", alternatives);
    }
}
