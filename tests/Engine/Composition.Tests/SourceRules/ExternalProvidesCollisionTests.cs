namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ExternalProvidesCollisionTests
{
    [Fact]
    public void A_field_provides_something()
        => Composed.AssertValid(
            """
            type Query { review: Review }
            type Review { author: User @provides(fields: "name") }
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String }
            """);

    [Fact]
    public void An_external_field_provides_nothing()
        => Composed.AssertLog(
            """
            A:2:15: error EXTERNAL_PROVIDES_COLLISION: Review.author is external, so it cannot provide anything.
            """,
            """
            type Query { review: Review @provides(fields: "author { name }") }
            type Review { author: User @external @provides(fields: "name") }
            type User { name: String @external }
            """);
}
