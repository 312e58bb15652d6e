namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class FieldArgumentTypesNotMergeableTests
{
    [Fact]
    public void Nullability_may_differ()
        => Composed.AssertValid(
            """
            type Query { total(in: [String!]): Int @shareable }
            """,
            """
            type Query { total(in: [String]!): Int @shareable }
            """);

    [Fact]
    public void Different_types_are_reported()
        => Composed.AssertLog(
            """
            A:1:20: error FIELD_ARGUMENT_TYPES_NOT_MERGEABLE: Query.total(in:) has different types: String in "A", ID
                in "B".
            """,
            """
            type Query { total(in: String): Int @shareable }
            """,
            """
            type Query { total(in: ID): Int @shareable }
            """);

    [Fact]
    public void An_argument_that_the_gateway_fills_may_differ()
        => Composed.AssertValid(
            """
            type Query { order(id: ID!): Order @lookup }
            type Order @shareable { id: ID! total(rate: Int @require(field: "rate")): Int }
            """,
            """
            type Query { orderById(id: ID!): Order @lookup @internal }
            type Order @shareable { id: ID! total(rate: String): Int rate: Int }
            """);
}
