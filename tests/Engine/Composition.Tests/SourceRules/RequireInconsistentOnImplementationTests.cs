namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class RequireInconsistentOnImplementationTests
{
    [Fact]
    public void A_requirement_stands_on_interface_and_implementation()
        => Composed.AssertValid(
            """
            type Query { product(id: ID!): Product @lookup }
            interface Item { postage(weight: Int @require(field: "weight")): Int }
            type Product implements Item { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            interface Item { weight: Int }
            type Product implements Item { id: ID! weight: Int }
            """);

    [Fact]
    public void A_requirement_on_the_implementation_alone_is_reported()
        => Composed.AssertLog(
            """
            A:3:40: error REQUIRE_INCONSISTENT_ON_IMPLEMENTATION: Product.postage(weight:) is filled by @require, but
                Item.postage(weight:) of the same interface field is not.
            """,
            """
            type Query { ping: Boolean }
            interface Item { postage(weight: Int): Int }
            type Product implements Item { postage(weight: Int @require(field: "weight")): Int }
            """);

    [Fact]
    public void A_requirement_on_the_interface_alone_is_reported()
        => Composed.AssertLog(
            """
            A:3:40: error REQUIRE_INCONSISTENT_ON_IMPLEMENTATION: Item.postage(weight:) is filled by @require, but
                Product.postage(weight:) of the same interface field is not.
            """,
            """
            type Query { ping: Boolean }
            interface Item { postage(weight: Int @require(field: "weight")): Int }
            type Product implements Item { postage(weight: Int): Int }
            """);
}
