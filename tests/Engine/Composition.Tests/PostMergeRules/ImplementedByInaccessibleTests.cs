namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class ImplementedByInaccessibleTests
{
    [Fact]
    public void A_field_of_a_hidden_interface_may_be_hidden()
        => Composed.AssertValid(
            """
            type Query { a: Book }
            interface Item @inaccessible { id: ID! }
            type Book implements Item { id: ID! @inaccessible name: String }
            """);

    [Fact]
    public void A_hidden_field_of_a_visible_interface_is_reported()
        => Composed.AssertLog(
            """
            A:3:29: error IMPLEMENTED_BY_INACCESSIBLE: Book.id is inaccessible, but clients see it on the interface
                Item.
            """,
            """
            type Query { a: Book }
            interface Item { id: ID! }
            type Book implements Item { id: ID! @inaccessible name: String }
            """);
}
