namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class OverrideOnInterfaceTests
{
    [Fact]
    public void A_field_of_an_object_moves()
        => Composed.AssertValid(
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! price: Int }
            """,
            """
            type Query { newest(id: ID!): Product @lookup }
            type Product { id: ID! price: Int @override(from: "A") }
            """);

    [Fact]
    public void A_field_of_an_interface_does_not_move()
        => Composed.AssertLog(
            """
            A:2:18: error OVERRIDE_ON_INTERFACE: Item.price is the field of an interface, which cannot move by
                @override. Mark the fields that implement it.
            """,
            """
            type Query { ping: Boolean }
            interface Item { price: Int @override(from: "B") }
            """);
}
