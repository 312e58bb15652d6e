namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class TypeDefinitionInvalidTests
{
    [Fact]
    public void A_directive_can_be_defined_with_more_arguments()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            directive @override(from: String!, since: Int) on FIELD_DEFINITION
            """);

    [Fact]
    public void A_scalar_cannot_be_defined_as_another_kind()
        => Composed.AssertLog(
            """
            A:2:6: error TYPE_DEFINITION_INVALID: FieldSelectionSet is defined by the specification as a scalar.
            """,
            """
            type Query { ping: Boolean }
            enum FieldSelectionSet { ALL }
            """);

    [Fact]
    public void A_directive_cannot_lack_its_argument()
        => Composed.AssertLog(
            """
            A:2:12: error TYPE_DEFINITION_INVALID: @provides is defined by the specification with the argument
                "fields: FieldSelectionSet!"; this definition is missing it.
            """,
            """
            type Query { ping: Boolean }
            directive @provides(paths: [String!]) on FIELD_DEFINITION
            """);

    [Fact]
    public void A_directive_cannot_give_its_argument_another_type()
        => Composed.AssertLog(
            """
            A:2:21: error TYPE_DEFINITION_INVALID: @override is defined by the specification with the argument "from:
                String!"; this definition gives it the type ID!.
            """,
            """
            type Query { ping: Boolean }
            directive @override(from: ID!) on FIELD_DEFINITION
            """);
}
