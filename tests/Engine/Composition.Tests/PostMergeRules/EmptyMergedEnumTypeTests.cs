namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedEnumTypeTests
{
    [Fact]
    public void A_value_that_is_left_suffices()
        => Composed.AssertValid(
            """
            type Query { a: Size }
            enum Size { S M @inaccessible }
            """);

    [Fact]
    public void An_enum_without_visible_values_is_reported()
        => Composed.AssertLog(
            """
            A:2:6: error EMPTY_MERGED_ENUM_TYPE: Nothing of Size is left for clients. Mark the whole type as
                @inaccessible, or make something visible.
            """,
            """
            type Query { a: Size }
            enum Size { S @inaccessible }
            """);
}
