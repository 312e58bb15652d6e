namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class OverrideSourceHasOverrideTests
{
    [Fact]
    public void A_field_moves_on()
        => Composed.AssertValid(
            """
            type Query { price: Int }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """,
            """
            type Query { price: Int @override(from: "B") }
            """);

    [Fact]
    public void Two_that_take_a_field_from_one_are_reported()
        => Composed.AssertLog(
            """
            B:1:14: error OVERRIDE_SOURCE_HAS_OVERRIDE: The overrides of Query.price form no chain: from "A" in "B",
                from "A" in "C".
            B:1:14: error INVALID_FIELD_SHARING: Query.price is resolved by schemas "B" and "C", but not marked as
                @shareable in schemas "B" and "C".
            """,
            """
            type Query { price: Int }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """);

    [Fact]
    public void A_circle_is_reported()
        => Composed.AssertLog(
            """
            A:1:14: error OVERRIDE_SOURCE_HAS_OVERRIDE: The overrides of Query.price form no chain: from "B" in "A",
                from "A" in "B".
            """,
            """
            type Query { price: Int @override(from: "B") }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """);

    [Fact]
    public void A_circle_beside_a_chain_is_reported()
        => Composed.AssertLog(
            """
            A:1:14: error OVERRIDE_SOURCE_HAS_OVERRIDE: The overrides of Query.price form no chain: from "B" in "A",
                from "A" in "B", from "C" in "D".
            """,
            """
            type Query { price: Int @override(from: "B") }
            """,
            """
            type Query { price: Int @override(from: "A") }
            """,
            """
            type Query { price: Int }
            """,
            """
            type Query { price: Int @override(from: "C") }
            """);
}
