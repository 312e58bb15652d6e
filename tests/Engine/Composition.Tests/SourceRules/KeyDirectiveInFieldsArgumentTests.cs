namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class KeyDirectiveInFieldsArgumentTests
{
    [Fact]
    public void A_key_without_directives_passes()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Order @key(fields: "number") { number: ID! }
            """);

    [Fact]
    public void A_directive_in_a_key_is_reported()
        => Composed.AssertLog(
            """
            A:3:25: error KEY_DIRECTIVE_IN_FIELDS_ARGUMENT: The @key "number @upper" of Order applies @upper to
                Order.number; no directives are allowed there.
            """,
            """
            type Query { ping: Boolean }
            directive @upper on FIELD
            type Order @key(fields: "number @upper") { number: ID! }
            """);

    [Fact]
    public void A_directive_in_a_nested_key_is_reported()
        => Composed.AssertLog(
            """
            A:3:24: error KEY_DIRECTIVE_IN_FIELDS_ARGUMENT: The @key "order { number @upper }" of Line applies @upper
                to Order.number; no directives are allowed there.
            """,
            """
            type Query { ping: Boolean }
            directive @upper on FIELD
            type Line @key(fields: "order { number @upper }") { order: Order }
            type Order { number: ID! }
            """);
}
