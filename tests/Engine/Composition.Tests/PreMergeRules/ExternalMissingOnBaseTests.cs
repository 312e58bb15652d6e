namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class ExternalMissingOnBaseTests
{
    [Fact]
    public void An_external_field_is_resolved_elsewhere()
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
    public void A_field_that_is_only_external_is_reported()
        => Composed.AssertLog(
            """
            A:2:13: error EXTERNAL_MISSING_ON_BASE: User.name is external in schema "A", and no other schema has it.
            """,
            """
            type Query { me: User @provides(fields: "name") }
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { id: ID! }
            """);
}
