namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesInvalidFieldsTests
{
    [Fact]
    public void Provided_fields_exist()
        => Composed.AssertValid(
            """
            type Query { found: Found @provides(fields: "... on User { name }") }
            union Found = User
            type User { name: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String }
            """);

    [Fact]
    public void An_unknown_provided_field_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_INVALID_FIELDS: Query.user provides User.nickname, which does not exist.
            """,
            """
            type Query { user: User @provides(fields: "nickname") }
            type User { name: String }
            """);

    [Fact]
    public void An_unknown_type_condition_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_INVALID_FIELDS: Query.user provides Robot.name, which does not exist.
            """,
            """
            type Query { user: User @provides(fields: "... on Robot { name }") }
            type User { name: String }
            """);

    [Fact]
    public void A_provided_object_without_fields_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error PROVIDES_INVALID_FIELDS: Query.user must say which fields of User.address it provides.
            """,
            """
            type Query { user: User @provides(fields: "address") }
            type User { address: Address @external }
            type Address { city: String }
            """);
}
