namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class EmptyMergedUnionTypeTests
{
    [Fact]
    public void A_member_that_is_left_suffices()
        => Composed.AssertValid(
            """
            type Query { a: Found }
            union Found = Book | Film
            type Book { id: ID! }
            type Film @inaccessible { id: ID! }
            """);

    [Fact]
    public void A_union_without_visible_members_is_reported()
        => Composed.AssertLog(
            """
            A:2:7: error EMPTY_MERGED_UNION_TYPE: Nothing of Found is left for clients. Mark the whole type as
                @inaccessible, or make something visible.
            """,
            """
            type Query { a: Found }
            union Found = Film
            type Film @inaccessible { id: ID! }
            """);
}
