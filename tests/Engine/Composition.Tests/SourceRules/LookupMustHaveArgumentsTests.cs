namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class LookupMustHaveArgumentsTests
{
    [Fact]
    public void A_lookup_has_a_key()
        => Composed.AssertValid(
            """
            type Query { order(number: ID!): Order @lookup }
            type Order { number: ID! }
            """);

    [Fact]
    public void A_lookup_without_a_key_is_reported()
        => Composed.AssertLog(
            """
            A:1:14: error LOOKUP_MUST_HAVE_ARGUMENTS: The lookup Query.newest has no argument to find the entity by.
            """,
            """
            type Query { newest: Order @lookup }
            type Order { number: ID! }
            """);
}
