namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class KeyInvalidSyntaxTests
{
    [Fact]
    public void A_key_parses_without_outer_braces()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Order @key(fields: "number shop { id }") { number: ID! shop: Shop }
            type Shop { id: ID! }
            """);

    [Fact]
    public void A_key_that_does_not_parse_is_reported()
        => Composed.AssertLog(
            """
            A:2:42: error KEY_INVALID_SYNTAX: The @key "number shop { id" of Order is no selection set: Expected a
                field, "..." or "}", found the end of the text.
            """,
            """
            type Query { ping: Boolean }
            type Order @key(fields: "number shop { id") { number: ID! shop: Shop }
            type Shop { id: ID! }
            """);
}
