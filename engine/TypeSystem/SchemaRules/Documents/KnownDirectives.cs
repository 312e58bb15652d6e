namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Directives exist and stand where they may.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
internal sealed class KnownDirectives : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var site in DirectiveSites.Of(context.Document))
        {
            var location = DirectiveLocationNames.ToName(site.Location);
            foreach (var node in site.Directives)
            {
                if (context.FindDirective(node.Name.Value) is not { } directive)
                {
                    context.Report("SDL_UNKNOWN_DIRECTIVE", $"There is no directive @{node.Name.Value}.", node);
                }
                else if (!directive.Locations.Any(name => name.Value == location))
                {
                    context.Report(
                        "SDL_MISPLACED_DIRECTIVE",
                        $"Directive @{node.Name.Value} may not stand on {location}.",
                        node);
                }
            }
        }
    }
}
