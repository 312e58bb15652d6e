namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class KeyFieldsSelectInvalidTypeTests
{
    [Fact]
    public void A_key_of_leaves_and_objects_passes()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Line @key(fields: "order { number } position") { order: Order position: Int }
            type Order { number: ID! }
            """);

    [Fact]
    public void A_list_is_no_part_of_a_key()
        => Composed.AssertLog(
            """
            A:2:24: error KEY_FIELDS_SELECT_INVALID_TYPE: The @key "labels" of Line selects Line.labels of type
                [String!]!; lists, interfaces and unions cannot be part of a key.
            """,
            """
            type Query { ping: Boolean }
            type Line @key(fields: "labels") { labels: [String!]! }
            """);

    [Fact]
    public void An_interface_is_no_part_of_a_key()
        => Composed.AssertLog(
            """
            A:2:24: error KEY_FIELDS_SELECT_INVALID_TYPE: The @key "item { code }" of Line selects Line.item of type
                Item; lists, interfaces and unions cannot be part of a key.
            """,
            """
            type Query { ping: Boolean }
            type Line @key(fields: "item { code }") { item: Item }
            interface Item { code: ID! }
            """);

    [Fact]
    public void A_union_is_no_part_of_a_key()
        => Composed.AssertLog(
            """
            A:2:24: error KEY_FIELDS_SELECT_INVALID_TYPE: The @key "item" of Line selects Line.item of type Item;
                lists, interfaces and unions cannot be part of a key.
            """,
            """
            type Query { ping: Boolean }
            type Line @key(fields: "item") { item: Item }
            union Item = Line
            """);
}
