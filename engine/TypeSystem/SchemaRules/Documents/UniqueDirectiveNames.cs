using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Each directive is defined once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
internal sealed class UniqueDirectiveNames : IDocumentRule
{
    private const string Code = "SDL_DUPLICATE_DIRECTIVE";

    public void Check(DocumentRuleContext context)
    {
        var names = context.Document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name).ToList();
        var existing = names.ToLookup(name => context.Extended.FindDirective(name.Value) is not null);
        foreach (var name in existing[true])
        {
            context.Report(Code, $"Directive @{name.Value} is there already.", name);
        }

        foreach (var (first, repeated) in UniqueNames.FindRepeated(existing[false]))
        {
            context.Report(Code, $"Directive @{repeated.Value} is defined more than once.", first, repeated);
        }
    }
}
