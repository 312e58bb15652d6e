namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ExternalOverrideCollisionTests
{
    [Fact]
    public void A_field_moves_here()
        => Composed.AssertValid(
            """
            type Query { price: Int }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """);

    [Fact]
    public void An_external_field_does_not_move_here()
        => Composed.AssertLog(
            """
            B:2:16: error EXTERNAL_OVERRIDE_COLLISION: Product.price is external, so it cannot move to this schema by
                @override.
            """,
            """
            type Query { price: Int }
            """,
            """
            type Query { product: Product @provides(fields: "price") }
            type Product { price: Int @external @override(from: "A") }
            """);
}
