namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedInputObjectTypeTests
{
    [Fact]
    public void A_field_that_all_have_suffices()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By { name: String size: Int }
            """,
            """
            type Query { b(by: By): Int }
            input By { name: String color: Int }
            """);

    [Fact]
    public void An_input_without_a_field_that_all_have_is_reported()
        => Composed.AssertLog(
            """
            A:2:7: error EMPTY_MERGED_INPUT_OBJECT_TYPE: Nothing of By is left for clients. Mark the whole type as
                @inaccessible, or make something visible.
            """,
            """
            type Query { a(by: By): Int }
            input By { size: Int }
            """,
            """
            type Query { b(by: By): Int }
            input By { color: Int }
            """);
}
