namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class IsInvalidUsageTests
{
    [Fact]
    public void A_lookup_says_what_it_finds_by()
        => Composed.AssertValid(
            """
            type Query { product(key: ID! @is(field: "id")): Product @lookup }
            type Product { id: ID! }
            """);

    [Fact]
    public void A_field_that_is_no_lookup_says_nothing()
        => Composed.AssertLog(
            """
            A:1:31: error IS_INVALID_USAGE: @is says what a lookup finds an entity by, but Query.product is no
                @lookup.
            """,
            """
            type Query { product(key: ID! @is(field: "id")): Product }
            type Product { id: ID! }
            """);
}
