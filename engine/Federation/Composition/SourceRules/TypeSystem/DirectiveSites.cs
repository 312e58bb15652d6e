using Cacao.Federation.Composition.Sources;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Composition.SourceRules.TypeSystem;

/// <summary>Lists the places of a schema where directives are applied, with the names of their locations.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeSystemDirectiveLocation"/>
internal static class DirectiveSites
{
    public static IEnumerable<(string Location, IReadOnlyList<DirectiveNode> Directives)> All(SourceSchema schema) =>
    [
        .. schema.Document.Definitions.OfType<SchemaDefinitionNode>().Select(node => ("SCHEMA", node.Directives)),
        .. schema.Types.SelectMany(OfType),
    ];

    private static IEnumerable<(string, IReadOnlyList<DirectiveNode>)> OfType(SourceType type)
    {
        var members = type switch
        {
            SourceComplexType complex => complex.Fields.SelectMany(OfField),
            SourceEnumType enumeration => enumeration.Values.Select(value => ("ENUM_VALUE", value.Directives)),
            SourceInputObjectType input => input.Fields.Select(field => ("INPUT_FIELD_DEFINITION", field.Directives)),
            _ => [],
        };
        return members.Prepend((LocationOf(type.Kind), type.Directives));
    }

    private static IEnumerable<(string, IReadOnlyList<DirectiveNode>)> OfField(SourceField field) => field.Arguments
        .Select(argument => ("ARGUMENT_DEFINITION", argument.Directives))
        .Prepend(("FIELD_DEFINITION", field.Directives));

    private static string LocationOf(TypeKind kind) => kind switch
    {
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        TypeKind.InputObject => "INPUT_OBJECT",
        _ => "SCALAR",
    };
}
