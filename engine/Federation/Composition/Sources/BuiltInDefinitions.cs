using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>
/// What a source schema may use without defining it: the directives of GraphQL and of composite schemas, and those that
/// merged schemas keep.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Directives"/>
internal static class BuiltInDefinitions
{
    private static readonly DocumentNode s_document = Utf8GraphQLParser.Parse(
        """
        scalar FieldSelectionMap
        scalar FieldSelectionSet

        directive @deprecated(reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @oneOf on INPUT_OBJECT
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @specifiedBy(url: String!) on SCALAR

        directive @external on FIELD_DEFINITION
        directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @internal on OBJECT | FIELD_DEFINITION
        directive @is(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @key(fields: FieldSelectionSet!) repeatable on OBJECT | INTERFACE
        directive @lookup on FIELD_DEFINITION
        directive @override(from: String!) on FIELD_DEFINITION
        directive @provides(fields: FieldSelectionSet!) on FIELD_DEFINITION
        directive @require(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION
        """);

    private static readonly DocumentNode s_conventions = Utf8GraphQLParser.Parse(
        """
        directive @tag(name: String!) repeatable on ARGUMENT_DEFINITION | ENUM | ENUM_VALUE | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | INPUT_OBJECT | INTERFACE | OBJECT | SCALAR | SCHEMA | UNION
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """);

    /// <summary>The scalars of composite schemas.</summary>
    public static IReadOnlyList<string> Scalars { get; } =
        [.. s_document.Definitions.OfType<ScalarTypeDefinitionNode>().Select(scalar => scalar.Name.Value)];

    /// <summary>All definitions, for schemas that do not define them.</summary>
    public static IEnumerable<DefinitionNode> All => s_document.Definitions.Concat(s_conventions.Definitions);

    /// <summary>A directive of GraphQL or of composite schemas, or null.</summary>
    public static DirectiveDefinitionNode? FindDirective(string name) => s_document.Definitions
        .OfType<DirectiveDefinitionNode>()
        .FirstOrDefault(directive => directive.Name.Value == name);
}
