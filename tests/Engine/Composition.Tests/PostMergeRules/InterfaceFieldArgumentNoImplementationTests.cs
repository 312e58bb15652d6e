namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class InterfaceFieldArgumentNoImplementationTests
{
    [Fact]
    public void An_argument_that_the_field_takes_passes()
        => Composed.AssertValid(
            """
            type Query { a: Item }
            interface Item { name(in: String): String }
            type Book implements Item { name(in: String): String }
            """);

    [Fact]
    public void An_argument_that_merging_took_away_is_reported()
        => Composed.AssertLog(
            """
            A:3:29: error INTERFACE_FIELD_ARGUMENT_NO_IMPLEMENTATION: Clients cannot give Book.name the argument
                Item.name(in:) of its interface.
            """,
            """
            type Query { a: Item }
            interface Item { name(in: String): String }
            type Book implements Item { name(in: String): String @shareable }
            """,
            """
            type Query { b: Book }
            type Book { name: String @shareable }
            """);
}
