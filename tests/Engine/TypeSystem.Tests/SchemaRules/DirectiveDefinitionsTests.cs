using Cacao.Types.Configuration;

namespace Cacao.Types.SchemaRules;

public class DirectiveDefinitionsTests
{
    [Fact]
    public void Directives_may_use_each_other() => SchemaAssert.Accepts(
        "directive @a(x: Int @b) on FIELD directive @b(e: E) on ARGUMENT_DEFINITION enum E { V }");

    [Fact]
    public void Directives_that_use_themselves_are_rejected() => SchemaAssert.Rejects(
        "§directive @a(x: Int @a) on ARGUMENT_DEFINITION",
        "The definition of directive @a makes use of it.");

    [Fact]
    public void Detours_through_directives_and_types_are_rejected() => SchemaAssert.Rejects(
        """
        §directive @a(x: [I!]! ) on ARGUMENT_DEFINITION
        §directive @b(e: E) on INPUT_FIELD_DEFINITION
        §directive @c(x: Int @a(x: [{}])) on ENUM_VALUE
        input I { f: J } input J { f: Int @b i: I }
        enum E { V @c }
        """,
        "The definition of directive @a makes use of it.",
        "The definition of directive @b makes use of it.",
        "The definition of directive @c makes use of it.");

    [Fact]
    public void A_directive_stands_somewhere()
    {
        var builder = new SchemaBuilder()
            .AddDocument("type Query { a: Int }")
            .Add(new DirectiveTypeConfiguration("d", DirectiveLocations.None));
        Assert.Equal("Directive @d may stand nowhere.", Assert.Single(SchemaAssert.Errors(builder)).Message);
    }
}
