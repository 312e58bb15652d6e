namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesDirectiveInFieldsArgumentTests
{
    [Fact]
    public void Provided_fields_without_directives_pass()
        => Composed.AssertValid(
            """
            type Query { review: Review }
            type Review { author: User @provides(fields: "name") }
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String }
            """);

    [Fact]
    public void A_directive_on_a_provided_field_is_reported()
        => Composed.AssertLog(
            """
            A:2:43: error PROVIDES_DIRECTIVE_IN_FIELDS_ARGUMENT: The @provides of Query.user applies @upper to
                User.name; no directives are allowed there.
            """,
            """
            directive @upper on FIELD
            type Query { user: User @provides(fields: "name @upper") }
            type User { name: String @external }
            """);
}
