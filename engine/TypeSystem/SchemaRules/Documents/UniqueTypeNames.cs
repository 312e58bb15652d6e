using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Each type is defined once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
internal sealed class UniqueTypeNames : IDocumentRule
{
    private const string Code = "SDL_DUPLICATE_TYPE";

    public void Check(DocumentRuleContext context)
    {
        var names = context.Document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name).ToList();
        var existing = names.ToLookup(name => context.Extended.FindType(name.Value) is not null);
        foreach (var name in existing[true])
        {
            context.Report(Code, $"Type {name.Value} is there already.", name);
        }

        foreach (var (first, repeated) in UniqueNames.FindRepeated(existing[false]))
        {
            context.Report(Code, $"Type {repeated.Value} is defined more than once.", first, repeated);
        }
    }
}
