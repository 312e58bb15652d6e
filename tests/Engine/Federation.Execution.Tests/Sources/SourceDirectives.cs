using Cacao.Types.Configuration;

namespace Cacao.Federation.Execution.Tests;

/// <summary>The directives of source schemas, for executors that do not know them.</summary>
internal static class SourceDirectives
{
    public static SchemaBuilder AddTo(SchemaBuilder builder) => builder.AddDocument(
        """
        scalar FieldSelectionMap
        scalar FieldSelectionSet

        directive @external on FIELD_DEFINITION
        directive @is(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @override(from: String!) on FIELD_DEFINITION
        directive @provides(fields: FieldSelectionSet!) on FIELD_DEFINITION
        directive @internal on OBJECT | FIELD_DEFINITION
        directive @key(fields: FieldSelectionSet!) repeatable on OBJECT | INTERFACE
        directive @lookup on FIELD_DEFINITION
        directive @require(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION
        """);
}
