namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ExternalRequireCollisionTests
{
    [Fact]
    public void A_field_requires_something()
        => Composed.AssertValid(
            """
            type Query { productById(id: ID!): Product @lookup }
            type Product { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """,
            """
            type Query { product(id: ID!): Product @lookup @internal }
            type Product { id: ID! weight: Int }
            """);

    [Fact]
    public void An_external_field_requires_nothing()
        => Composed.AssertLog(
            """
            A:2:43: error EXTERNAL_UNUSED: Product.postage is external, but no @key or @provides of this schema
                selects it.
            A:2:43: error EXTERNAL_REQUIRE_COLLISION: Product.postage is external, so its arguments cannot have
                @require.
            """,
            """
            type Query { product: Product }
            type Product @key(fields: "id") { id: ID! postage(weight: Int @require(field: "weight")): Int @external }
            """);
}
