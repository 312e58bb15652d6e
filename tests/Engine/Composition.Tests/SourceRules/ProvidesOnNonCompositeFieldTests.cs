namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesOnNonCompositeFieldTests
{
    [Fact]
    public void A_field_that_returns_a_list_of_objects_provides()
        => Composed.AssertValid(
            """
            type Query { us: [User!] @provides(fields: "name") }
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String }
            """);

    [Fact]
    public void A_field_that_returns_a_leaf_provides_nothing()
        => Composed.AssertLog(
            """
            A:1:45: error PROVIDES_INVALID_FIELDS: Query.name provides String.length, which does not exist.
            A:1:27: error PROVIDES_ON_NON_COMPOSITE_FIELD: Query.name returns String, which has no fields to provide.
            """,
            """
            type Query { name: String @provides(fields: "length") }
            """);
}
