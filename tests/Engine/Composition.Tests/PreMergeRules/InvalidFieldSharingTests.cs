namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class InvalidFieldSharingTests
{
    [Fact]
    public void A_field_that_all_share_passes()
        => Composed.AssertValid(
            """
            type Query { rate: Float @shareable }
            """,
            """
            type Query @shareable { rate: Float }
            """);

    [Fact]
    public void Key_fields_are_shared()
        => Composed.AssertValid(
            """
            type Query { order(id: ID!): Order @lookup }
            type Order { id: ID! a: Int }
            """,
            """
            type Query { b: Int }
            type Order @key(fields: "id") { id: ID! }
            """);

    [Fact]
    public void An_internal_field_is_not_counted()
        => Composed.AssertValid(
            """
            type Query { rate: Float }
            """,
            """
            type Query { rate: Float @internal b: Int }
            """);

    [Fact]
    public void A_field_that_moved_is_not_counted()
        => Composed.AssertValid(
            """
            type Query { rate: Float }
            """,
            """
            type Query { rate: Float @override(from: "A") }
            """);

    [Fact]
    public void A_field_that_one_does_not_share_is_reported()
        => Composed.AssertLog(
            """
            B:1:14: error INVALID_FIELD_SHARING: Query.rate is resolved by schemas "A" and "B", but not marked as
                @shareable in schema "B".
            """,
            """
            type Query { rate: Float @shareable }
            """,
            """
            type Query { rate: Float }
            """);

    [Fact]
    public void Shareable_holds_for_the_fields_of_its_own_declaration()
        => Composed.AssertLog(
            """
            A:2:21: error INVALID_FIELD_SHARING: Query.rate is resolved by schemas "A" and "B", but not marked as
                @shareable in schema "A".
            """,
            """
            type Query @shareable { a: Int }
            extend type Query { rate: Float }
            """,
            """
            type Query { rate: Float @shareable }
            """);
}
