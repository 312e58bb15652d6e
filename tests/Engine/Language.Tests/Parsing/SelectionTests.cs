namespace Cacao.Language.Parsing;

public class SelectionTests
{
    [Fact]
    public void Fields_have_alias_arguments_directives_and_selections()
    {
        var field = Assert.IsType<FieldNode>(Parse("a: b(c: 1, d: $e) @f @g(h: 2) { i }").Selections[0]);

        Assert.Equal(("a", "b", "a"), (field.Alias?.Value, field.Name.Value, field.ResponseName));
        Assert.Equal(["c: 1", "d: $e"], field.Arguments.Select(argument => argument.ToString()));
        Assert.Equal(["@f", "@g(h: 2)"], field.Directives.Select(directive => directive.ToString()));
        Assert.Equal("i", Assert.IsType<FieldNode>(Assert.Single(field.SelectionSet!.Selections)).ResponseName);
    }

    [Fact]
    public void A_leaf_has_no_selection_set()
    {
        var field = Assert.IsType<FieldNode>(Parse("a").Selections[0]);
        Assert.Null(field.Alias);
        Assert.Null(field.SelectionSet);
        Assert.Empty(field.Arguments);
        Assert.Empty(field.Directives);
    }

    [Fact]
    public void Spreads_and_inline_fragments_are_told_apart()
    {
        var selections = Parse("...A @b ... on C @d { e } ... @f { g } ... { h } ...one").Selections;

        var spread = Assert.IsType<FragmentSpreadNode>(selections[0]);
        Assert.Equal("A", spread.Name.Value);
        Assert.Equal("@b", Assert.Single(spread.Directives).ToString());
        var typed = Assert.IsType<InlineFragmentNode>(selections[1]);
        Assert.Equal("C", typed.TypeCondition?.Name.Value);
        Assert.Equal("@d", Assert.Single(typed.Directives).ToString());
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[2]).TypeCondition);
        Assert.Empty(Assert.IsType<InlineFragmentNode>(selections[3]).Directives);
        Assert.Equal("one", Assert.IsType<FragmentSpreadNode>(selections[4]).Name.Value);
    }

    [Theory]
    [InlineData("id name { a }", "{\n  id\n  name {\n    a\n  }\n}")]
    [InlineData("{ id name { a } }", "{\n  id\n  name {\n    a\n  }\n}")]
    [InlineData("... on A { b }", "{\n  ... on A {\n    b\n  }\n}")]
    public void Selection_sets_parse_alone_with_and_without_braces(string source, string expected)
    {
        Assert.Equal(expected, Parse(source).ToString());
    }

    [Theory]
    [InlineData("", 1, "Expected a field, \"...\" or \"}\", found the end of the text.")]
    [InlineData("{", 2, "Expected a field, \"...\" or \"}\", found the end of the text.")]
    [InlineData("{ }", 3, "Expected a field, \"...\" or \"}\", found \"}\".")]
    [InlineData("{ a { } }", 7, "Expected a field, \"...\" or \"}\", found \"}\".")]
    [InlineData("{ a } b", 7, "Expected the end of the text, found the name \"b\".")]
    [InlineData("a }", 3, "Expected a field, \"...\" or \"}\", found \"}\".")]
    [InlineData("a: ", 4, "Expected the name of a field, found the end of the text.")]
    [InlineData("a: b: c", 5, "Expected a field, \"...\" or \"}\", found \":\".")]
    [InlineData("a()", 3, "Expected an argument or \")\", found \")\".")]
    [InlineData("a(b)", 4, "Expected \":\" and the value of the argument, found \")\".")]
    [InlineData("a(b:)", 5, "Expected a value, found \")\".")]
    [InlineData("a(b: 1", 7, "Expected an argument or \")\", found the end of the text.")]
    [InlineData("a @", 4, "Expected the name of a directive, found the end of the text.")]
    [InlineData("a(b: 1) (c: 1)", 9, "Expected a field, \"...\" or \"}\", found \"(\".")]
    [InlineData("...", 4, "Expected the name of a fragment, \"on\", a directive or \"{\", found the end of the text.")]
    [InlineData("... on", 7, "Expected a type, found the end of the text.")]
    [InlineData("... on A", 9, "Expected \"{\", found the end of the text.")]
    [InlineData("... @a", 7, "Expected \"{\", found the end of the text.")]
    [InlineData("\"a\"", 1, "Expected a field, \"...\" or \"}\", found the string \"a\".")]
    public void Malformed_selections_are_rejected(string source, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Parse(source));
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
        Assert.Equal(SyntaxErrorReason.UnexpectedToken, error.Reason);
    }

    private static SelectionSetNode Parse(string source) => Utf8GraphQLParser.ParseSelectionSet(source);
}
