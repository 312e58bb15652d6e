namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ExternalUnusedTests
{
    [Fact]
    public void An_external_field_is_provided()
        => Composed.AssertValid(
            """
            type Query { newest: Product @provides(fields: "name") product(id: ID!): Product @lookup @internal }
            type Product { id: ID! name: String @external }
            """,
            """
            type Query { productById(id: ID!): Product @lookup }
            type Product { id: ID! name: String @shareable }
            """);

    [Fact]
    public void An_external_field_of_an_implementation_is_provided_through_the_interface()
        => Composed.AssertValid(
            """
            type Query { newest: Item @provides(fields: "name") product(id: ID!): Product @lookup @internal }
            interface Item { name: String }
            type Product implements Item { id: ID! name: String @external }
            """,
            """
            type Query { productById(id: ID!): Product @lookup }
            type Product { id: ID! name: String }
            """);

    [Fact]
    public void An_external_field_is_part_of_a_key()
        => Composed.AssertValid(
            """
            type Query { newest: Product product(sku: ID!): Product @lookup @internal }
            type Product @key(fields: "sku") { sku: ID! @external stock: Int }
            """,
            """
            type Query { productById(sku: ID!): Product @lookup }
            type Product { sku: ID! name: String }
            """);

    [Fact]
    public void An_external_field_that_nothing_selects_is_reported()
        => Composed.AssertLog(
            """
            A:4:3: error EXTERNAL_UNUSED: Product.name is external, but no @key or @provides of this schema selects
                it.
            """,
            """
            type Query { ping: Boolean }
            type Product {
              sku: ID!
              name: String @external
            }
            """);

    [Fact]
    public void A_requirement_is_no_use_of_an_external_field()
        => Composed.AssertLog(
            """
            A:4:3: error EXTERNAL_UNUSED: Product.name is external, but no @key or @provides of this schema selects
                it.
            """,
            """
            type Query { ping: Boolean }
            type Product {
              sku: ID!
              name: String @external
              title(name: String @require(field: "name")): String
            }
            """);
}
