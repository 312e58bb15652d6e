using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Directives are given their non-null arguments without defaults.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
internal sealed class ProvidedRequiredArgumentsOnDirectives : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var node in DirectiveSites.Of(context.Document).SelectMany(site => site.Directives))
        {
            var missing = context.FindDirective(node.Name.Value)?.Arguments
                .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .Where(argument => !node.Arguments.Any(given => given.Name.Value == argument.Name.Value));
            foreach (var argument in missing ?? [])
            {
                context.Report(
                    "SDL_ARGUMENT_MISSING",
                    $"Directive @{node.Name.Value} needs a value for its argument {argument.Name.Value}.",
                    node);
            }
        }
    }
}
