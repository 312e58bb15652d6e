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
            text.Append(request.Id).Append(' ').Append(NameOf(request));
            if (request.IsLookup)
            {
                text.Append(request.IsFinding ? " finds " : " at ").AppendJoin(", ", request.Targets.Select(t => t.Location)).Append('<').Append(request.Type.Name).Append('>');
            }

            if (!request.Dependencies.IsEmpty)
            {
                text.Append(" after ").AppendJoin(", ", request.Dependencies);
            }

            if (!request.Condition.IsAlways)
            {
                text.Append(" if ").Append(ToText(plan, request.Condition));
            }

            text.Append("\n  ").Append(request.OperationText).Append('\n');
            foreach (var (name, condition) in request.Conditions)
            {
                text.Append("  $").Append(name).Append(" = ").Append(ToText(plan, condition)).Append('\n');
            }
        }

        return text.ToString();
    }

    internal static string NameOf(SourceRequest request) => request.IsLocal ? "gateway" : request.Schema;

    internal static string ToText(OperationPlan plan, IncludeCondition condition) =>
        string.Join(" or ", condition.Alternatives.Select(mask => string.Join(
            " and ",
            plan.ConditionTerms
                .Where((_, bit) => (mask >> bit & 1) != 0)
                .Select(t => t.IsSkip ? $"not ${t.Variable}" : $"${t.Variable}"))));
}
