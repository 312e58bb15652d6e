namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedObjectTypeTests
{
    [Fact]
    public void A_field_that_is_left_suffices()
        => Composed.AssertValid(
            """
            type Query { user: User }
            type User { id: ID! @inaccessible name: String }
            """);

    [Fact]
    public void A_hidden_type_may_be_empty()
        => Composed.AssertValid(
            """
            type Query { a: Int user: User @inaccessible }
            type User @inaccessible { id: ID! @inaccessible }
            """);

    [Fact]
    public void An_object_without_visible_fields_is_reported()
        => Composed.AssertLog(
            """
            A:2:6: error EMPTY_MERGED_OBJECT_TYPE: Nothing of User is left for clients. Mark the whole type as
                @inaccessible, or make something visible.
            """,
            """
            type Query { user: User }
            type User @shareable { id: ID! @inaccessible name: String }
            """,
            """
            type Query { b: Int }
            type User @shareable { id: ID! name: String @inaccessible }
            """);
}
