namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class RequireInvalidFieldTypeTests
{
    [Fact]
    public void A_requirement_is_a_string()
        => Composed.AssertValid(
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! weight: Int }
            """);

    [Fact]
    public void A_requirement_that_is_no_string_is_reported()
        => Composed.AssertLog(
            """
            A:2:50: error REQUIRE_INVALID_FIELD_TYPE: The field of @require on Product.postage(size:) must be a
                string.
            """,
            """
            type Query { ping: Boolean }
            type Product { postage(size: Int @require(field: 7)): Int }
            """);
}
