namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class FieldWithMissingRequiredArgumentTests
{
    [Fact]
    public void A_required_argument_in_all_schemas_passes()
        => Composed.AssertValid(
            """
            type Query { total(in: String!): Int @shareable }
            """,
            """
            type Query { total(in: String!): Int @shareable }
            """);

    [Fact]
    public void An_optional_argument_may_be_missing()
        => Composed.AssertValid(
            """
            type Query { total(in: String! = "EUR"): Int @shareable }
            """,
            """
            type Query { total: Int @shareable }
            """);

    [Fact]
    public void A_required_argument_that_is_missing_is_reported()
        => Composed.AssertLog(
            """
            A:1:20: error FIELD_WITH_MISSING_REQUIRED_ARGUMENT: Query.total(in:) is required in schema "A", but
                clients cannot give it to schema "B".
            """,
            """
            type Query { total(in: String!): Int @shareable }
            """,
            """
            type Query { total: Int @shareable }
            """);

    [Fact]
    public void A_required_argument_that_is_hidden_is_reported()
        => Composed.AssertLog(
            """
            A:1:20: error FIELD_WITH_MISSING_REQUIRED_ARGUMENT: Query.total(in:) is required in schema "A", but
                clients cannot give it to schema "A".
            """,
            """
            type Query { total(in: String! @inaccessible): Int }
            """);

    [Fact]
    public void A_required_argument_that_the_gateway_fills_elsewhere_is_reported()
        => Composed.AssertLog(
            """
            A:2:39: error FIELD_WITH_MISSING_REQUIRED_ARGUMENT: Order.total(rate:) is required in schema "A", but
                clients cannot give it to schema "B".
            """,
            """
            type Query { order(id: ID!): Order @lookup }
            type Order @shareable { id: ID! total(rate: Int!): Int }
            """,
            """
            type Query { orderById(id: ID!): Order @lookup @internal }
            type Order @shareable { id: ID! total(rate: Int! @require(field: "rate")): Int }
            """,
            """
            type Query { orderWithRate(id: ID!): Order @lookup @internal }
            type Order @shareable { id: ID! rate: Int! }
            """);
}
