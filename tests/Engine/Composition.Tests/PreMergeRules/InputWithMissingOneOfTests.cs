namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class InputWithMissingOneOfTests
{
    [Fact]
    public void An_input_that_is_one_of_everywhere_passes()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By @oneOf { id: ID sku: ID }
            """,
            """
            type Query { b(by: By): Int }
            input By @oneOf { id: ID sku: ID }
            """);

    [Fact]
    public void An_input_that_is_one_of_somewhere_is_reported()
        => Composed.AssertLog(
            """
            A:2:7: error INPUT_WITH_MISSING_ONEOF: By is @oneOf in schema "A", but not in schema "B".
            """,
            """
            type Query { a(by: By): Int }
            input By @oneOf { id: ID sku: ID }
            """,
            """
            type Query { b(by: By): Int }
            input By { id: ID sku: ID }
            """);
}
