namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Objects, interfaces and input objects, with their extensions, have each field once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal sealed class UniqueFieldDefinitionNames : IDocumentRule
{
    public void Check(DocumentRuleContext context) =>
        UniqueNames.CheckMembers(context, "SDL_DUPLICATE_FIELD", "Field", static part => part.FieldNames);
}
