namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedInterfaceTypeTests
{
    [Fact]
    public void A_field_that_is_left_suffices()
        => Composed.AssertValid(
            """
            type Query { a: Item }
            interface Item { id: ID! @inaccessible name: String }
            type Book implements Item { id: ID! name: String }
            """);

    [Fact]
    public void An_interface_without_visible_fields_is_reported()
        => Composed.AssertLog(
            """
            A:2:11: error EMPTY_MERGED_INTERFACE_TYPE: Nothing of Item is left for clients. Mark the whole type as
                @inaccessible, or make something visible.
            """,
            """
            type Query { a: Item }
            interface Item { id: ID! @inaccessible }
            type Book implements Item { id: ID! }
            """);
}
