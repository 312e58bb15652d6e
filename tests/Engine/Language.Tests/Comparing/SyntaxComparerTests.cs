namespace Cacao.Language.Comparing;

public class SyntaxComparerTests
{
    private static readonly SyntaxComparer s_comparer = SyntaxComparer.Instance;

    [Theory]
    [InlineData("{ a(b: 1) { c } }", "query {\n  a(b: 1) {\n    c\n  }\n}")]
    [InlineData("{ a(b: \"c\") }", "{ a(b: \"\"\"c\"\"\") }")]
    [InlineData("union A = | B | C", "union A = B | C")]
    public void Documents_that_say_the_same_are_equal(string left, string right)
    {
        var a = Utf8GraphQLParser.Parse(left);
        var b = Utf8GraphQLParser.Parse(right);
        Assert.True(s_comparer.Equals(a, b));
        Assert.Equal(s_comparer.GetHashCode(a), s_comparer.GetHashCode(b));
        Assert.False(a.Equals(b));
    }

    [Theory]
    [InlineData("{ a }", "{ b }")]
    [InlineData("{ a }", "{ a a }")]
    [InlineData("{ a b }", "{ b a }")]
    [InlineData("{ a }", "{ a: a }")]
    [InlineData("{ a }", "{ a { a } }")]
    [InlineData("{ a { b } c }", "{ a { b c } }")]
    [InlineData("{ a }", "mutation { a }")]
    [InlineData("{ a(b: 1) }", "{ a(b: 2) }")]
    [InlineData("{ a(b: 1) }", "{ a(b: 1.0) }")]
    [InlineData("{ a(b: 1.5) }", "{ a(b: 1.50) }")]
    [InlineData("{ a(b: true) }", "{ a(b: false) }")]
    [InlineData("{ a(b: C) }", "{ a(b: D) }")]
    [InlineData("{ a(b: C) }", "{ a(b: \"C\") }")]
    [InlineData("{ a(b: []) }", "{ a(b: [null]) }")]
    [InlineData("{ a(b: [[1] 2]) }", "{ a(b: [[1 2]]) }")]
    [InlineData("{ a(b: {}) }", "{ a(b: { c: 1 }) }")]
    [InlineData("{ a @b }", "{ a @b @b }")]
    [InlineData("query($a: A) { a }", "query($a: A!) { a }")]
    [InlineData("query($a: A) { a }", "query($a: A = null) { a }")]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD")]
    [InlineData("directive @a on FIELD", "directive @a on FIELD | QUERY")]
    [InlineData("extend schema { query: Q }", "extend schema { mutation: Q }")]
    [InlineData("type A", "interface A")]
    [InlineData("type A { b: C }", "extend type A { b: C }")]
    [InlineData("\"a\" scalar A", "scalar A")]
    [InlineData("\"a\" scalar A", "\"b\" scalar A")]
    public void Documents_that_say_something_else_differ(string left, string right)
    {
        var a = Utf8GraphQLParser.Parse(left);
        var b = Utf8GraphQLParser.Parse(right);
        Assert.False(s_comparer.Equals(a, b));
        Assert.False(s_comparer.Equals(b, a));
        Assert.NotEqual(s_comparer.GetHashCode(a), s_comparer.GetHashCode(b));
    }

    [Fact]
    public void Short_and_long_fields_of_a_selection_map_are_equal()
    {
        Assert.True(s_comparer.Equals(
            FieldSelectionMapParser.Parse("{ a, b: c.{ d } }"),
            FieldSelectionMapParser.Parse("{ a: a, b: c.{ d: d } }")));
        Assert.False(s_comparer.Equals(
            FieldSelectionMapParser.Parse("a.b"),
            FieldSelectionMapParser.Parse("a<C>.b")));
        Assert.False(s_comparer.Equals(
            FieldSelectionMapParser.Parse("a[b]"),
            FieldSelectionMapParser.Parse("a.{ b }")));
    }

    [Fact]
    public void Null_equals_only_null()
    {
        Assert.True(s_comparer.Equals(null, null));
        Assert.False(s_comparer.Equals(null, new NullValueNode()));
        Assert.False(s_comparer.Equals(new NullValueNode(), null));
    }

    [Fact]
    public void Trees_of_any_depth_are_compared()
    {
        ValueNode left = new NullValueNode();
        ValueNode right = new NullValueNode();
        for (var i = 0; i < 200_000; i++)
        {
            left = new ListValueNode([left]);
            right = new ListValueNode([right]);
        }

        Assert.True(s_comparer.Equals(left, right));
        Assert.False(s_comparer.Equals(left, new ListValueNode([right])));
        Assert.Equal(s_comparer.GetHashCode(left), s_comparer.GetHashCode(right));
    }
}
