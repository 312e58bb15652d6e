namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class KeyFieldsHasArgumentsTests
{
    [Fact]
    public void A_key_of_fields_without_arguments_passes()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Order @key(fields: "number") { number: ID! total(in: String): Int }
            """);

    [Fact]
    public void A_key_field_with_arguments_is_reported()
        => Composed.AssertLog(
            """
            A:2:25: error KEY_FIELDS_HAS_ARGUMENTS: The @key "number total" of Order selects Order.total, which takes
                arguments.
            """,
            """
            type Query { ping: Boolean }
            type Order @key(fields: "number total") { number: ID! total(in: String): Int }
            """);
}
