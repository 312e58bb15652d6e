namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class EnumValuesMismatchTests
{
    [Fact]
    public void Equal_values_pass()
        => Composed.AssertValid(
            """
            type Query { a: Size }
            enum Size { S M }
            """,
            """
            type Query { b: Size }
            enum Size { M S }
            """);

    [Fact]
    public void A_value_hidden_in_one_schema_may_be_missing_in_another()
        => Composed.AssertValid(
            """
            type Query { a: Size }
            enum Size { S M XXL @inaccessible }
            """,
            """
            type Query { b: Size }
            enum Size { M S }
            """);

    [Fact]
    public void A_missing_value_is_reported()
        => Composed.AssertLog(
            """
            A:2:17: error ENUM_VALUES_MISMATCH: Size.L of schema "A" is missing in schemas "B" and "C". Add it there,
                or mark it as @inaccessible.
            """,
            """
            type Query { a: Size }
            enum Size { S M L }
            """,
            """
            type Query { b: Size }
            enum Size { S M }
            """,
            """
            type Query { c: Size }
            enum Size { S M }
            """);
}
