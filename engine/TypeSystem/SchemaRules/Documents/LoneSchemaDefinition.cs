using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>There is at most one schema definition, and none where a schema is extended.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
internal sealed class LoneSchemaDefinition : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        var definitions = context.Document.Definitions.OfType<SchemaDefinitionNode>().ToList();
        var hasSchema = context.Extended.Definitions.Any(definition => definition is SchemaDefinitionNode)
            || Enum.GetValues<OperationType>().Any(context.Extended.HasRoot);
        foreach (var definition in hasSchema ? definitions : definitions.Skip(1))
        {
            context.Report("SDL_SEVERAL_SCHEMA_DEFINITIONS", "A schema is defined only once.", definition);
        }
    }
}
