namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class OverrideFromSelfTests
{
    [Fact]
    public void A_field_moves_from_another_schema()
        => Composed.AssertValid(
            """
            type Query { price: Int }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """);

    [Fact]
    public void A_field_that_moves_from_its_own_schema_is_reported()
        => Composed.AssertLog(
            """
            A:1:25: error OVERRIDE_FROM_SELF: Query.price overrides its own schema "A".
            """,
            """
            type Query { price: Int @override(from: "A") }
            """);
}
