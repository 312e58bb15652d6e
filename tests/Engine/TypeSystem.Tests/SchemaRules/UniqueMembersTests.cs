namespace Cacao.Types.SchemaRules;

public class UniqueMembersTests
{
    [Fact]
    public void Different_members_are_accepted() => SchemaAssert.Accepts(
        "type A implements B & C { a(x: Int, y: Int): Int b: Int } interface B { a(x: Int, y: Int): Int } interface C { b: Int } type D { a: Int } union U = A | D");

    [Fact]
    public void Repeated_ones_are_rejected() => SchemaAssert.Rejects(
        """
        §type A implements B & B { a(x: Int, §x: Int): Int §a: Int a: Int }
        interface B { a(x: Int): Int }
        §union U = A | A
        enum E { V W §V }
        input I { f: Int §f: Int }
        directive @d(a: Int, §a: Int) on FIELD
        """,
        "A.a is defined more than once.",
        "A.a(x:) is defined more than once.",
        "Type A implements B more than once.",
        "Union U has the member A more than once.",
        "E.V is defined more than once.",
        "I.f is defined more than once.",
        "@d(a:) is defined more than once.");
}
