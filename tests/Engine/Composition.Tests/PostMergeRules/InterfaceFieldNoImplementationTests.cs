namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class InterfaceFieldNoImplementationTests
{
    [Fact]
    public void Fields_that_all_types_have_pass()
        => Composed.AssertValid(
            """
            type Query { a: Item }
            interface Item { id: ID! }
            type Book implements Item { id: ID! pages: Int }
            """);

    [Fact]
    public void A_field_that_another_schema_adds_to_the_interface_is_reported()
        => Composed.AssertLog(
            """
            A:3:6: error INTERFACE_FIELD_NO_IMPLEMENTATION: Book lacks the field Item.price of schema "B".
            """,
            """
            type Query { a: Item }
            interface Item { id: ID! }
            type Book implements Item { id: ID! }
            """,
            """
            type Query { b: Item }
            interface Item { id: ID! price: Int }
            type Film implements Item { id: ID! price: Int }
            """);
}
