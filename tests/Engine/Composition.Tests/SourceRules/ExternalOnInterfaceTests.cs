namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ExternalOnInterfaceTests
{
    [Fact]
    public void An_implementing_field_is_external()
        => Composed.AssertValid(
            """
            type Query { newest: Item @provides(fields: "name") }
            interface Item { name: String }
            type Product implements Item { name: String @external }
            """,
            """
            type Query { product: Product }
            type Product { name: String }
            """);

    [Fact]
    public void An_interface_field_is_not_external()
        => Composed.AssertLog(
            """
            A:2:39: error EXTERNAL_ON_INTERFACE: Item.name is the field of an interface, which cannot be external.
                Mark the fields that implement it.
            """,
            """
            type Query { newest: Item @provides(fields: "name") }
            interface Item @key(fields: "name") { name: String @external }
            type Product implements Item { name: String @external }
            """);
}
