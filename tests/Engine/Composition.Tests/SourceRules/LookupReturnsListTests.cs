namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class LookupReturnsListTests
{
    [Fact]
    public void A_lookup_returns_one_entity()
        => Composed.AssertValid(
            """
            type Query { order(number: ID!): Order @lookup }
            type Order { number: ID! }
            """);

    [Fact]
    public void A_lookup_that_returns_a_list_is_reported()
        => Composed.AssertLog(
            """
            A:1:14: error LOOKUP_RETURNS_LIST: The lookup Query.orders returns the list [Order!]; a lookup returns one
                entity.
            """,
            """
            type Query { orders(number: ID!): [Order!] @lookup }
            type Order { number: ID! }
            """);

    [Fact]
    public void A_lookup_that_returns_a_non_null_list_is_reported()
        => Composed.AssertLog(
            """
            A:1:14: error LOOKUP_RETURNS_LIST: The lookup Query.orders returns the list [Order]!; a lookup returns one
                entity.
            """,
            """
            type Query { orders(number: ID!): [Order]! @lookup }
            type Order { number: ID! }
            """);
}
