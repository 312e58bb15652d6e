namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class ProvidesInvalidSyntaxTests
{
    [Fact]
    public void Provided_fields_parse()
        => Composed.AssertValid(
            """
            type Query { me: User @provides(fields: "name address { city }") }
            type User { name: String @external address: Address @shareable }
            type Address { city: String @external }
            """,
            """
            type Query { user: User }
            type User { name: String address: Address @shareable }
            type Address { city: String }
            """);

    [Fact]
    public void Provided_fields_that_do_not_parse_are_reported()
        => Composed.AssertLog(
            """
            A:1:50: error PROVIDES_INVALID_SYNTAX: The @provides "name {" of Query.user is no selection set: Expected
                a field, "..." or "}", found the end of the text.
            """,
            """
            type Query { user: User @provides(fields: "name {") }
            type User { name: String }
            """);
}
