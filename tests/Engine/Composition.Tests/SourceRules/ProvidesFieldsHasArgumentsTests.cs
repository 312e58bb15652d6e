namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesFieldsHasArgumentsTests
{
    [Fact]
    public void Provided_fields_without_arguments_pass()
        => Composed.AssertValid(
            """
            type Query { me: User @provides(fields: "name") }
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String }
            """);

    [Fact]
    public void A_provided_field_with_arguments_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_FIELDS_HAS_ARGUMENTS: Query.user provides User.name, which takes arguments.
            """,
            """
            type Query { user: User @provides(fields: "name") }
            type User { name(in: String): String @external }
            """);
}
