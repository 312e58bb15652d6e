using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Directives that are not repeatable stand at most once at one place; a type and its extensions are one
/// place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
internal sealed class UniqueDirectivesPerLocation : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        var types = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        foreach (var site in DirectiveSites.Of(context.Document))
        {
            var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
            if (site.Type is { } type && !types.TryAdd(type, seen))
            {
                seen = types[type];
            }

            foreach (var node in site.Directives)
            {
                if (context.FindDirective(node.Name.Value) is { IsRepeatable: false }
                    && !seen.TryAdd(node.Name.Value, node))
                {
                    context.Report(
                        "SDL_REPEATED_DIRECTIVE",
                        $"Directive @{node.Name.Value} is not repeatable.",
                        seen[node.Name.Value],
                        node);
                }
            }
        }
    }
}
