namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class InputFieldTypesNotMergeableTests
{
    [Fact]
    public void Nullability_may_differ()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By { sizes: [Int!] }
            """,
            """
            type Query { b(by: By): Int }
            input By { sizes: [Int]! }
            """);

    [Fact]
    public void Different_types_are_reported()
        => Composed.AssertLog(
            """
            A:2:12: error INPUT_FIELD_TYPES_NOT_MERGEABLE: By.size has different types: Int in "A", [Int] in "B".
            """,
            """
            type Query { a(by: By): Int }
            input By { size: Int }
            """,
            """
            type Query { b(by: By): Int }
            input By { size: [Int] }
            """);
}
