using System.Text;

namespace Cacao.Federation.Planning;

/// <summary>Writes a plan as a Mermaid flow chart: a node for each request, an arrow from each to those that wait for it.</summary>
public static class PlanMermaidPrinter
{
    /// <summary>The text of the chart.</summary>
    public static string Print(OperationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder("flowchart TD\n  client([client])\n");
        foreach (var request in plan.Requests)
        {
            text.Append("  r").Append(request.Id).Append("[\"").Append(request.Id).Append(' ').Append(PlanPrinter.NameOf(request));
            if (request.IsLookup)
            {
                text.Append("<br/>").Append(request.Type.Name).Append(" at ")
                    .AppendJoin(", ", request.Targets.Select(t => t.Location));
            }

            text.Append("\"]\n");
        }

        foreach (var request in plan.Requests)
        {
            foreach (var dependency in request.Dependencies)
            {
                text.Append("  r").Append(dependency).Append(" --> r").Append(request.Id).Append('\n');
            }

            if (request.Dependencies.IsEmpty)
            {
                text.Append("  client --> r").Append(request.Id).Append('\n');
            }
        }

        return text.ToString();
    }
}
