namespace Cacao.Language.Parsing;

public class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData(" a ", " a ")]
    [InlineData("\n    a\n      b\n\n    c\n  ", "a\n  b\n\nc")]
    [InlineData("a\n    b\n    c", "a\nb\nc")]
    [InlineData("  a\n    b\n  c", "  a\n  b\nc")]
    [InlineData("\n\n  a\n\n\n", "a")]
    [InlineData(" \n\t\n", "")]
    [InlineData("\n  a  \n", "a  ")]
    [InlineData("\n\t\ta\n\t b", "a\nb")]
    [InlineData("\n    a\n  \n    b", "a\n\nb")]
    [InlineData("\n  a\n       \n  b", "a\n     \nb")]
    [InlineData("\r\n  a\r  b\n  c\r\n", "a\nb\nc")]
    [InlineData("a \\n \\u0041 \\ b", "a \\n \\u0041 \\ b")]
    [InlineData("a \\\"\"\" b", "a \"\"\" b")]
    [InlineData("a \" \"\" b\n", "a \" \"\" b")]
    [InlineData("\\\\\"\"\"a", "\\\"\"\"a")]
    [InlineData("\n\u00A0 a", "\u00A0 a")]
    [InlineData("\n  é\n  😀\0", "é\n😀\0")]
    [InlineData("\u2028 a", "\u2028 a")]
    public void Common_indentation_and_blank_ends_are_removed(string raw, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue($"\"\"\"{raw}\"\"\""));
        Assert.Equal(expected, value.Value);
        Assert.True(value.Block);
    }

    [Fact]
    public void What_follows_a_block_string_has_the_right_place()
    {
        var document = Utf8GraphQLParser.Parse("\"\"\"\r\na\rb\nx é 😀\"\"\" scalar A");
        Assert.Equal(new Location(0, 30, 1, 1), document.Definitions[0].Location);
        Assert.Equal((4, 18), Place(((ScalarTypeDefinitionNode)document.Definitions[0]).Name));
    }

    [Fact]
    public void An_unterminated_block_string_is_rejected_at_the_end()
    {
        var error = Rejected.Document("{ a }\n\"\"\"\n  b");
        Assert.Equal("UnterminatedString 3:4", error.Place());
        Assert.Equal("Unterminated block string, expected \"\"\" before the end of the text.", error.Message);
    }

    private static (int Line, int Column) Place(SyntaxNode node) =>
        (node.Location!.Value.Line, node.Location!.Value.Column);
}
