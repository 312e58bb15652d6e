namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Enums, with their extensions, have each value once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
internal sealed class UniqueEnumValueNames : IDocumentRule
{
    public void Check(DocumentRuleContext context) => UniqueNames.CheckMembers(
        context,
        "SDL_DUPLICATE_ENUM_VALUE",
        "Enum value",
        static part => part.Values.Select(value => value.Name));
}
