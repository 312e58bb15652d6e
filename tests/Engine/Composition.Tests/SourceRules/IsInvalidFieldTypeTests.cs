namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class IsInvalidFieldTypeTests
{
    [Fact]
    public void A_map_is_a_string()
        => Composed.AssertValid(
            """
            type Query { product(key: ID! @is(field: "id")): Product @lookup }
            type Product { id: ID! }
            """);

    [Fact]
    public void A_map_that_is_no_string_is_reported()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_FIELD_TYPE: The field of @is on Query.product(id:) must be a string.
            """,
            """
            type Query { product(id: ID! @is(field: [ID])): Product @lookup }
            type Product { id: ID! }
            """);
}
