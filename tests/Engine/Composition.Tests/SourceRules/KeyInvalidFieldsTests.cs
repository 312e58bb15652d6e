namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class KeyInvalidFieldsTests
{
    [Fact]
    public void The_fields_of_a_key_exist()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Order @key(fields: "number") @key(fields: "shop { id }") { number: ID! shop: Shop }
            type Shop { id: ID! }
            """);

    [Fact]
    public void An_unknown_key_field_is_reported()
        => Composed.AssertLog(
            """
            A:2:25: error KEY_INVALID_FIELDS: The @key "id" of Order selects Order.id, which does not exist.
            """,
            """
            type Query { ping: Boolean }
            type Order @key(fields: "id") { number: ID! }
            """);

    [Fact]
    public void An_unknown_nested_key_field_is_reported()
        => Composed.AssertLog(
            """
            A:2:25: error KEY_INVALID_FIELDS: The @key "shop { name }" of Order selects Shop.name, which does not
                exist.
            """,
            """
            type Query { ping: Boolean }
            type Order @key(fields: "shop { name }") { shop: Shop }
            type Shop { id: ID! }
            """);

    [Fact]
    public void An_object_without_fields_is_reported()
        => Composed.AssertLog(
            """
            A:2:25: error KEY_INVALID_FIELDS: The @key "shop" of Order must say which fields of Order.shop it means.
            """,
            """
            type Query { ping: Boolean }
            type Order @key(fields: "shop") { shop: Shop }
            type Shop { id: ID! }
            """);
}
