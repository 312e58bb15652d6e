namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesFieldsMissingExternalTests
{
    [Fact]
    public void A_path_through_own_fields_to_an_external_leaf_passes()
        => Composed.AssertValid(
            """
            type Query {
              cart: Cart @provides(fields: "line { product { name } }")
              productById(id: ID!): Product @lookup @internal
            }
            type Cart { line: Line }
            type Line { product: Product }
            type Product { id: ID! name: String @external }
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! name: String }
            """);

    [Fact]
    public void A_provided_leaf_that_is_own_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_FIELDS_MISSING_EXTERNAL: Query.user provides User.name, which this schema resolves
                everywhere. Mark it as @external, or do not provide it.
            """,
            """
            type Query { user: User @provides(fields: "name") }
            type User { name: String }
            """);

    [Fact]
    public void A_provided_leaf_that_is_own_in_one_implementation_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_FIELDS_MISSING_EXTERNAL: Query.item provides Book.name, which this schema resolves
                everywhere. Mark it as @external, or do not provide it.
            """,
            """
            type Query { item: Item @provides(fields: "name") }
            interface Item { name: String }
            type Book implements Item { name: String }
            """);
}
