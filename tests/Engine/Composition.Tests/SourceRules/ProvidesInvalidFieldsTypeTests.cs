namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesInvalidFieldsTypeTests
{
    [Fact]
    public void Provided_fields_are_a_string()
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
    public void Provided_fields_that_are_no_string_are_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_INVALID_FIELDS_TYPE: The fields of @provides on Query.user must be a string.
            """,
            """
            type Query { user: User @provides(fields: ["name"]) }
            type User { name: String }
            """);
}
