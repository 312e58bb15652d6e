namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class InvalidGraphQLTests
{
    [Fact]
    public void A_valid_schema_passes()
        => Composed.AssertValid(
            """
            type Query { order(by: OrderBy = { number: "A-1", state: OPEN }): Order }
            input OrderBy { number: String! state: State }
            enum State { OPEN CLOSED }
            type Order { total: Int! }
            """);

    [Fact]
    public void A_syntax_error_is_reported()
        => Composed.AssertLog(
            """
            A:1:26: error INVALID_GRAPHQL: Expected a field or "}", found the end of the text.
            """,
            """
            type Query { order: Order
            """);

    [Fact]
    public void An_unknown_type_is_reported()
        => Composed.AssertLog(
            """
            A:2:3: error INVALID_GRAPHQL: Unknown type "Order" at Query.order.
            """,
            """
            type Query {
              order: Order
            }
            """);

    [Fact]
    public void A_default_value_of_another_type_is_reported()
        => Composed.AssertLog(
            """
            A:1:21: error INVALID_GRAPHQL: The default of Query.orders(first:) is not valid: Int cannot represent
                non-integer value: "ten"
            """,
            """
            type Query { orders(first: Int = "ten"): [Int!] }
            """);

    [Fact]
    public void A_default_value_that_lacks_a_required_field_is_reported()
        => Composed.AssertLog(
            """
            A:1:21: error INVALID_GRAPHQL: The default of Query.orders(by:) is not valid: OrderBy.number is missing.
            """,
            """
            type Query { orders(by: OrderBy = { state: "open" }): Int }
            input OrderBy { number: String! state: String }
            """);

    [Fact]
    public void A_null_default_of_a_non_null_type_is_reported()
        => Composed.AssertLog(
            """
            A:1:21: error INVALID_GRAPHQL: The default of Query.orders(first:) is not valid: null is no value of type
                Int!.
            """,
            """
            type Query { orders(first: Int! = null): [Int!] }
            """);

    [Fact]
    public void An_unknown_directive_is_reported()
        => Composed.AssertLog(
            """
            A:1:25: error INVALID_GRAPHQL: There is no directive @fast, which Query.order has.
            """,
            """
            type Query { order: Int @fast }
            """);

    [Fact]
    public void A_directive_in_the_wrong_place_is_reported()
        => Composed.AssertLog(
            """
            A:1:12: error INVALID_GRAPHQL: Directive @lookup at Query may not stand on OBJECT.
            """,
            """
            type Query @lookup { order: Int }
            """);

    [Fact]
    public void A_directive_without_its_argument_is_reported()
        => Composed.AssertLog(
            """
            A:2:12: error INVALID_GRAPHQL: Directive @key at Order: argument fields is missing.
            """,
            """
            type Query { order: Int }
            type Order @key { number: String! }
            """);

    [Fact]
    public void A_directive_with_an_unknown_argument_is_reported()
        => Composed.AssertLog(
            """
            A:1:25: error INVALID_GRAPHQL: Directive @deprecated at Query.order: there is no argument because.
            """,
            """
            type Query { order: Int @deprecated(because: "old") }
            """);

    [Fact]
    public void A_directive_that_is_applied_twice_is_reported()
        => Composed.AssertLog(
            """
            A:1:37: error INVALID_GRAPHQL: Directive @deprecated at Query.order is not repeatable.
            """,
            """
            type Query { order: Int @deprecated @deprecated }
            """);

    [Fact]
    public void A_directive_argument_of_another_type_is_reported()
        => Composed.AssertLog(
            """
            A:1:25: error INVALID_GRAPHQL: Directive @deprecated at Query.order: String cannot represent a non string value: 5
            """,
            """
            type Query { order: Int @deprecated(reason: 5) }
            """);
}
