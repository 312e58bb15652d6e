namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class KeyInvalidFieldsTypeTests
{
    [Fact]
    public void The_fields_of_a_key_are_a_string()
        => Composed.AssertValid(
            """"
            type Query { ping: Boolean }
            type Order @key(fields: """number""") { number: ID! }
            """");

    [Fact]
    public void Fields_that_are_no_string_are_reported()
        => Composed.AssertLog(
            """
            A:2:25: error KEY_INVALID_FIELDS_TYPE: The fields of @key on Order must be a string.
            """,
            """
            type Query { ping: Boolean }
            type Order @key(fields: number) { number: ID! }
            """);
}
