namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class ExternalTypeMismatchTests
{
    [Fact]
    public void An_external_field_of_the_same_type_passes()
        => Composed.AssertValid(
            """
            type Query { me: User @provides(fields: "name") }
            type User { name: String! @external }
            """,
            """
            type Query { user: User }
            type User { name: String! }
            """);

    [Fact]
    public void An_external_field_of_another_nullability_is_reported()
        => Composed.AssertLog(
            """
            A:2:13: error EXTERNAL_TYPE_MISMATCH: User.name is external and must have the type that it has where it is
                resolved: String in "A", String! in "B".
            """,
            """
            type Query { me: User @provides(fields: "name") }
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String! }
            """);
}
