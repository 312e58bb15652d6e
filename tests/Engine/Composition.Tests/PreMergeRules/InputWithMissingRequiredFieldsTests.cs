namespace Cacao.Federation.Composition.Tests.PreMergeRules;

public sealed class InputWithMissingRequiredFieldsTests
{
    [Fact]
    public void A_required_field_in_all_schemas_passes()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By { name: String! size: Int }
            """,
            """
            type Query { b(by: By): Int }
            input By { name: String }
            """);

    [Fact]
    public void A_required_field_with_a_default_may_be_missing()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By { name: String size: Int! = 20 }
            """,
            """
            type Query { b(by: By): Int }
            input By { name: String }
            """);

    [Fact]
    public void A_required_field_that_is_missing_is_reported()
        => Composed.AssertLog(
            """
            A:2:12: error INPUT_WITH_MISSING_REQUIRED_FIELDS: By.name is required in schema "A", but missing in schema
                "B".
            """,
            """
            type Query { a(by: By): Int }
            input By { name: String! size: Int }
            """,
            """
            type Query { b(by: By): Int }
            input By { size: Int }
            """);
}
