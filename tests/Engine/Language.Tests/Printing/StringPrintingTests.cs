namespace Cacao.Language.Printing;

public class StringPrintingTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a", "\"a\"")]
    [InlineData("\"\\/\b\f\n\r\t", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\0\u001F\u007F", "\"\\u0000\\u001F\\u007F\"")]
    [InlineData("é€😀\u2028", "\"é€😀\u2028\"")]
    public void Quoted_strings_escape_only_what_has_to_be(string value, string expected)
    {
        var node = new StringValueNode(value, block: false);
        Assert.Equal(expected, node.ToString());
        Assert.Equal(value, ((StringValueNode)Utf8GraphQLParser.ParseValue(expected)).Value);
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"", "\"\"\"\"\"\"")]
    [InlineData("a", "\"\"\"a\"\"\"", "\"\"\"a\"\"\"")]
    [InlineData(" a ", "\"\"\" a \"\"\"", "\"\"\" a \"\"\"")]
    [InlineData("a\n  b\n\nc", "\"\"\"\na\n  b\n\nc\n\"\"\"", "\"\"\"\na\n  b\n\nc\n\"\"\"")]
    [InlineData("\"a\"", "\"\"\"\"a\"\n\"\"\"", "\"\"\"\"a\"\n\"\"\"")]
    [InlineData("a\\", "\"\"\"a\\\n\"\"\"", "\"\"\"a\\\n\"\"\"")]
    [InlineData("a\"\"\"\"b", "\"\"\"a\\\"\"\"\"b\"\"\"", "\"\"\"a\\\"\"\"\"b\"\"\"")]
    [InlineData("a\n  \nb", "\"\"\"\na\n  \nb\n\"\"\"", "\"\"\"\na\n  \nb\n\"\"\"")]
    public void Block_strings_stay_block_strings(string value, string indented, string minified)
    {
        var node = new StringValueNode(value, block: true);
        Assert.Equal(indented, SyntaxPrinter.Print(node));
        Assert.Equal(minified, SyntaxPrinter.Print(node, indented: false));
        Assert.Equal(value, ((StringValueNode)Utf8GraphQLParser.ParseValue(indented)).Value);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData(" \na")]
    [InlineData(" a\n b")]
    [InlineData("\ta\n b\n  c")]
    [InlineData("a\rb")]
    [InlineData("a\r\nb")]
    [InlineData(" ")]
    public void What_no_block_string_can_say_is_quoted(string value)
    {
        var printed = new StringValueNode(value, block: true).ToString();
        var read = (StringValueNode)Utf8GraphQLParser.ParseValue(printed);
        Assert.Equal((value, false), (read.Value, read.Block));
    }

    [Fact]
    public void Block_strings_are_indented_with_their_place()
    {
        const string Source = """"
            type A {
              """
              first
                second
                 
              """
              b(
                """
                third

                fourth
                """
                c: D
              ): E
            }
            """";
        var document = Utf8GraphQLParser.Parse(Source);
        var expected = Source.Replace("\n     \n", "\n", StringComparison.Ordinal);
        Assert.Equal(expected, document.ToString());
        Assert.Equal(
            "type A{\"\"\"\nfirst\n  second\n\"\"\"b(\"\"\"\nthird\n\nfourth\n\"\"\"c:D):E}",
            SyntaxPrinter.Print(document, indented: false));
    }

    [Fact]
    public void Neighbouring_strings_are_kept_apart()
    {
        const string Source = "[\"\" \"\" \"\"\"\"\"\" \"a\"]";
        var minified = SyntaxPrinter.Print(Utf8GraphQLParser.ParseValue(Source), indented: false);
        Assert.Equal(Source, minified);
    }
}
