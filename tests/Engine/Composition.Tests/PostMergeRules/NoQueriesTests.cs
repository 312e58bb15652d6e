namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class NoQueriesTests
{
    [Fact]
    public void One_visible_field_suffices()
        => Composed.AssertValid(
            """
            type Query { a: Int @inaccessible }
            """,
            """
            type Query { b: Int }
            """);

    [Fact]
    public void Nothing_visible_is_reported()
        => Composed.AssertLog(
            """
            A:1:6: error NO_QUERIES: Clients can query nothing: no source schema has a visible field on Query.
            """,
            """
            type Query { a: Int @inaccessible }
            """,
            """
            type Query { b: Int @internal }
            """);

    [Fact]
    public void No_query_root_at_all_is_reported()
        => Composed.AssertLog(
            """
            error NO_QUERIES: Clients can query nothing: no source schema has a visible field on Query.
            """,
            """
            type Mutation { pay: Int }
            """);
}
