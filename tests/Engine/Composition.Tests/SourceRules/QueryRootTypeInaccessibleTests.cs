namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class QueryRootTypeInaccessibleTests
{
    [Fact]
    public void A_query_root_has_hidden_fields()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean  debug: String @inaccessible }
            """);

    [Fact]
    public void A_query_root_cannot_be_hidden()
        => Composed.AssertLog(
            """
            A:1:6: error QUERY_ROOT_TYPE_INACCESSIBLE: The query root type Query cannot be inaccessible. Hide its
                fields, or mark those that are lookups only as @internal.
            """,
            """
            type Query @inaccessible { ping: Boolean }
            """,
            """
            type Query { ping: Boolean }
            """);
}
