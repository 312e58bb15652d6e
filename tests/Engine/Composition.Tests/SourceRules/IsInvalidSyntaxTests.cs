namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class IsInvalidSyntaxTests
{
    [Fact]
    public void A_map_parses()
        => Composed.AssertValid(
            """
            type Query { product(by: ProductBy! @is(field: "{ id } | { sku }")): Product @lookup }
            input ProductBy @oneOf { id: ID sku: String }
            type Product { id: ID! sku: String! }
            """);

    [Fact]
    public void A_map_that_ends_too_early_is_reported_at_its_end()
        => Composed.AssertLog(
            """
            A:1:45: error IS_INVALID_SYNTAX: The @is "id." of Query.product(id:) is no field selection map: Expected a
                field, found the end of the text.
            """,
            """
            type Query { product(id: ID! @is(field: "id.")): Product @lookup }
            type Product { id: ID! }
            """);

    [Fact]
    public void A_map_in_a_block_string_is_reported_as_a_whole()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_SYNTAX: The @is "id." of Query.product(id:) is no field selection map: Expected a
                field, found the end of the text.
            """,
            """"
            type Query { product(id: ID! @is(field: """id.""")): Product @lookup }
            type Product { id: ID! }
            """");
}
