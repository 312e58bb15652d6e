namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class InputFieldDefaultMismatchTests
{
    [Fact]
    public void Equal_defaults_pass_and_may_be_missing()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By { page: [Int!] = [1, 20] }
            """,
            """
            type Query { b(by: By): Int }
            input By { page: [Int!] = [1,20] }
            """,
            """
            type Query { c(by: By): Int }
            input By { page: [Int!] }
            """);

    [Fact]
    public void Different_defaults_are_reported()
        => Composed.AssertLog(
            """
            A:2:12: error INPUT_FIELD_DEFAULT_MISMATCH: By.size has different default values: 20 in "A", 50 in "B".
            """,
            """
            type Query { a(by: By): Int }
            input By { size: Int = 20 }
            """,
            """
            type Query { b(by: By): Int }
            input By { size: Int = 50 }
            """);
}
