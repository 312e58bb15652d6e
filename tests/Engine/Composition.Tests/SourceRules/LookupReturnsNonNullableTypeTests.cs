namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class LookupReturnsNonNullableTypeTests
{
    [Fact]
    public void A_lookup_may_find_nothing()
        => Composed.AssertValid(
            """
            type Query { order(number: ID!): Order @lookup }
            type Order { number: ID! }
            """);

    [Fact]
    public void A_lookup_that_always_finds_is_a_warning()
        => Composed.AssertLog(
            """
            A:1:14: warning LOOKUP_RETURNS_NON_NULLABLE_TYPE: The lookup Query.order returns Order!, so that an
                unknown key is an error. Let it return Order.
            """,
            """
            type Query { order(number: ID!): Order! @lookup }
            type Order { number: ID! }
            """);
}
