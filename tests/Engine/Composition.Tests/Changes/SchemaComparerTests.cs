using Cacao.Federation.Composition.Changes;
using Cacao.Language;

namespace Cacao.Federation.Composition.Tests.Changes;

public sealed class SchemaComparerTests
{
    [Theory]
    [InlineData("type T { a: Int b: Int }", "type T { a: Int }", "breaking: The field T.b was removed.")]
    [InlineData(
        "type T { a: Int b: Int @deprecated }",
        "type T { a: Int }",
        "breaking: The field T.b was removed. It was deprecated.")]
    [InlineData("type T { a: Int }", "type T { a: Int b: Int }", "safe: The field T.b was added.")]
    [InlineData("type T { a: Int }", "type T { a: Int! }", "safe: The type of T.a changed from Int to Int!.")]
    [InlineData(
        "type T { a: [Int!]! }", "type T { a: [Int] }", "breaking: The type of T.a changed from [Int!]! to [Int].")]
    [InlineData("type T { a: [Int] }", "type T { a: [Int!]! }", "safe: The type of T.a changed from [Int] to [Int!]!.")]
    [InlineData("type T { a: Int }", "type T { a: Float }", "breaking: The type of T.a changed from Int to Float.")]
    [InlineData("type T { a: Int }", "type T { a: [Int] }", "breaking: The type of T.a changed from Int to [Int].")]
    [InlineData("type T { a: Int }", "type T { a: Int @deprecated }", "safe: T.a is now deprecated.")]
    [InlineData("type T { a: Int @deprecated }", "type T { a: Int }", "safe: T.a is no longer deprecated.")]
    public void Fields_are_compared(string before, string after, string expected)
        => AssertChanges(before, after, expected);

    [Theory]
    [InlineData("type T { a(x: Int): Int }", "type T { a: Int }", "breaking: The argument T.a(x:) was removed.")]
    [InlineData("type T { a: Int }", "type T { a(x: Int): Int }", "dangerous: The argument T.a(x:) was added.")]
    [InlineData(
        "type T { a: Int }", "type T { a(x: Int!): Int }", "breaking: The argument T.a(x:) was added and is required.")]
    [InlineData("type T { a: Int }", "type T { a(x: Int! = 1): Int }", "dangerous: The argument T.a(x:) was added.")]
    [InlineData(
        "type T { a(x: Int): Int }",
        "type T { a(x: Int!): Int }",
        "breaking: The type of T.a(x:) changed from Int to Int!.")]
    [InlineData(
        "type T { a(x: [Int!]!): Int }",
        "type T { a(x: [Int]): Int }",
        "safe: The type of T.a(x:) changed from [Int!]! to [Int].")]
    [InlineData(
        "type T { a(x: Int = 1): Int }",
        "type T { a(x: Int = 2): Int }",
        "dangerous: The default value of T.a(x:) changed from 1 to 2.")]
    [InlineData(
        "type T { a(x: Int! = 1): Int }",
        "type T { a(x: Int!): Int }",
        "breaking: The default value of T.a(x:) changed from 1 to none.")]
    public void Arguments_are_compared(string before, string after, string expected)
        => AssertChanges(before, after, expected);

    [Theory]
    [InlineData("input I { a: Int b: Int }", "input I { a: Int }", "breaking: The input field I.b was removed.")]
    [InlineData("input I { a: Int }", "input I { a: Int b: Int }", "dangerous: The input field I.b was added.")]
    [InlineData(
        "input I { a: Int }", "input I { a: Int b: Int! }", "breaking: The input field I.b was added and is required.")]
    [InlineData("input I { a: Int }", "input I @oneOf { a: Int }", "breaking: I now takes exactly one field.")]
    [InlineData("input I @oneOf { a: Int }", "input I { a: Int }", "breaking: I no longer takes exactly one field.")]
    public void Inputs_are_compared(string before, string after, string expected)
        => AssertChanges(before, after, expected);

    [Theory]
    [InlineData("scalar S type T { a: Int }", "type T { a: Int }", "breaking: The type S was removed.")]
    [InlineData("type T { a: Int }", "scalar S type T { a: Int }", "safe: The type S was added.")]
    [InlineData("scalar S", "enum S { A }", "breaking: S changed from a scalar type to an enum type.")]
    [InlineData("enum E { A B }", "enum E { A }", "breaking: The value E.B was removed.")]
    [InlineData("enum E { A }", "enum E { A B }", "dangerous: The value E.B was added.")]
    [InlineData("union U = A | B", "union U = A", "breaking: B is no longer a member of U.")]
    [InlineData("union U = A", "union U = A | B", "dangerous: B is now a member of U.")]
    [InlineData("type T implements A { a: Int }", "type T { a: Int }", "breaking: T no longer implements A.")]
    [InlineData("interface T { a: Int }", "interface T implements A { a: Int }", "dangerous: T now implements A.")]
    public void Types_are_compared(string before, string after, string expected)
        => AssertChanges(before, after, expected);

    [Theory]
    [InlineData("directive @d on FIELD", "scalar S", "breaking: The directive @d was removed.", "safe: The type S was added.")]
    [InlineData("directive @d on OBJECT", "directive @e on OBJECT")]
    [InlineData("directive @e on OBJECT", "directive @d on QUERY", "safe: The directive @d was added.")]
    [InlineData(
        "directive @d on FIELD | QUERY",
        "directive @d on QUERY",
        "breaking: The directive @d is no longer allowed on FIELD.")]
    [InlineData(
        "directive @d repeatable on FIELD", "directive @d on FIELD", "breaking: The directive @d is no longer repeatable.")]
    [InlineData(
        "directive @d(a: Int) on FIELD", "directive @d on FIELD", "breaking: The argument @d(a:) was removed.")]
    public void Directives_are_compared(string before, string after, params string[] expected)
        => AssertChanges(before, after, expected);

    [Fact]
    public void What_clients_do_not_see_does_not_count()
        => AssertChanges(
            "type T { a: Int b: Int @inaccessible @source__field(schema: \"x\") } type H @inaccessible { a: Int }",
            "type T { a: Int @source__field(schema: \"y\") c: Int @inaccessible }");

    [Fact]
    public void The_worst_comes_first()
        => AssertChanges(
            "type T { a: Int b: Int } enum E { A }",
            "type T { a: Int c: Int } enum E { A B }",
            "breaking: The field T.b was removed.",
            "dangerous: The value E.B was added.",
            "safe: The field T.c was added.");

    [Fact]
    public void A_change_knows_its_line()
    {
        var change = Assert.Single(SchemaComparer.Compare(
            Utf8GraphQLParser.Parse("type T { a: Int }"), Utf8GraphQLParser.Parse("type T {\n  a: Int\n  b: Int\n}")));

        Assert.Equal(("T.b", 3), (change.Coordinate, change.Line));
    }

    private static void AssertChanges(string before, string after, params string[] expected) => Assert.Equal(
        expected,
        SchemaComparer.Compare(Utf8GraphQLParser.Parse(before), Utf8GraphQLParser.Parse(after))
            .Select(change => change.ToString()));
}
