namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Directives have the arguments that they are given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
internal sealed class KnownArgumentNamesOnDirectives : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var node in DirectiveSites.Of(context.Document).SelectMany(site => site.Directives))
        {
            var definitions = context.FindDirective(node.Name.Value)?.Arguments;
            foreach (var argument in definitions is null ? [] : node.Arguments)
            {
                if (!definitions!.Any(definition => definition.Name.Value == argument.Name.Value))
                {
                    context.Report(
                        "SDL_UNKNOWN_ARGUMENT",
                        $"Directive @{node.Name.Value} has no argument {argument.Name.Value}.",
                        argument);
                }
            }
        }
    }
}
