namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class NonNullInputFieldIsInaccessibleTests
{
    [Fact]
    public void A_required_field_that_clients_see_passes()
        => Composed.AssertValid(
            """
            type Query { a(by: By): Int }
            input By { name: String! }
            """,
            """
            type Query { b(by: By): Int }
            input By { name: String size: Int @inaccessible }
            """);

    [Fact]
    public void A_required_field_that_is_hidden_is_reported()
        => Composed.AssertLog(
            """
            A:2:25: error NON_NULL_INPUT_FIELD_IS_INACCESSIBLE: By.size is required in schema "A", but clients cannot
                give it: it is inaccessible or missing in another schema.
            """,
            """
            type Query { a(by: By): Int }
            input By { name: String size: Int! }
            """,
            """
            type Query { b(by: By): Int }
            input By { name: String size: Int @inaccessible }
            """);
}
