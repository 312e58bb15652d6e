namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class RootQueryUsedTests
{
    [Fact]
    public void The_query_root_is_named_Query()
        => Composed.AssertValid(
            """
            schema { query: Query }
            type Query { ping: Boolean }
            """);

    [Fact]
    public void Another_name_of_the_query_root_is_reported()
        => Composed.AssertLog(
            """
            A:2:6: error ROOT_QUERY_USED: The query root type is named Shop; it must be named Query.
            """,
            """
            schema { query: Shop }
            type Shop { ping: Boolean }
            """);

    [Fact]
    public void A_type_Query_that_is_not_the_root_is_reported()
        => Composed.AssertLog(
            """
            A:2:6: error ROOT_QUERY_USED: The query root type is named Shop; it must be named Query.
            A:3:6: error ROOT_QUERY_USED: The type Query must be the query root type of its schema, but Shop is.
            """,
            """
            schema { query: Shop }
            type Shop { ping: Boolean }
            type Query { pong: Boolean }
            """);
}
