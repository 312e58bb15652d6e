namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class RequireInvalidSyntaxTests
{
    [Fact]
    public void A_requirement_parses()
        => Composed.AssertValid(
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! postage(sizes: [Size!] @require(field: "boxes[{ w: width, h: height }]")): Int }
            input Size { w: Int h: Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! boxes: [Box!] }
            type Box { width: Int height: Int }
            """);

    [Fact]
    public void A_requirement_that_does_not_parse_is_reported()
        => Composed.AssertLog(
            """
            A:2:55: error REQUIRE_INVALID_SYNTAX: The @require "box[" of Product.postage(size:) is no field selection
                map: Expected a field, found the end of the text.
            """,
            """
            type Query { ping: Boolean }
            type Product { postage(size: Int @require(field: "box[")): Int }
            """);
}
