using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules.TypeSystem;

/// <summary>Lists the places of a schema where directives are applied.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeSystemDirectiveLocation"/>
internal static class DirectiveSites
{
    public static IEnumerable<IReadOnlyList<DirectiveNode>> All(SourceSchema schema) => schema.Types
        .SelectMany(OfType)
        .Concat(schema.Document.Definitions.OfType<SchemaDefinitionNode>().Select(definition => definition.Directives));

    private static IEnumerable<IReadOnlyList<DirectiveNode>> OfType(SourceType type)
    {
        var members = type switch
        {
            SourceComplexType complex => complex.Fields.SelectMany(OfField),
            SourceEnumType enumeration => enumeration.Values.Select(value => value.Directives),
            SourceInputObjectType input => input.Fields.Select(field => field.Directives),
            _ => [],
        };
        return members.Prepend(type.Directives);
    }

    private static IEnumerable<IReadOnlyList<DirectiveNode>> OfField(SourceField field) =>
        field.Arguments.Select(argument => argument.Directives).Prepend(field.Directives);
}
