namespace Cacao.Language.Parsing;

public class StringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\" white \t\"", " white \t")]
    [InlineData("\"# not a comment\"", "# not a comment")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u0041\\u00e9\\u20AC\"", "Aé€")]
    [InlineData("\"\\u{41}\\u{e9}\\u{20ac}\\u{1F600}\\u{10FFFF}\"", "Aé€😀\U0010FFFF")]
    [InlineData("\"\\u{0000000000000000041}\"", "A")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"\\u{0}\\u0000\"", "\0\0")]
    [InlineData("\"é€😀\"", "é€😀")]
    [InlineData("\"é\\n😀\"", "é\n😀")]
    [InlineData("\"\\\\\"", "\\")]
    [InlineData("\"\\\\n\"", "\\n")]
    [InlineData("\"a\0b\u0007\u007F\"", "a\0b\u0007\u007F")]
    [InlineData("\"\uFEFF\u2028\"", "\uFEFF\u2028")]
    public void Strings_have_their_meaning(string source, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue(source));
        Assert.Equal(expected, value.Value);
        Assert.False(value.Block);
    }

    [Fact]
    public void Long_strings_with_escapes_are_decoded_whole()
    {
        var source = string.Concat(Enumerable.Repeat("é\\n\\u{1F600}x", 10_000));
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue($"\"{source}\""));
        Assert.Equal(string.Concat(Enumerable.Repeat("é\n😀x", 10_000)), value.Value);
    }

    [Theory]
    [InlineData("\"", 2)]
    [InlineData("\"a", 3)]
    [InlineData("\"a\n\"", 3)]
    [InlineData("\"a\r\"", 3)]
    [InlineData("\"é😀", 5)]
    [InlineData("\"a\\", 4)]
    [InlineData("\"a\\\"", 5)]
    [InlineData("\"a\\\n\"", 4)]
    [InlineData("\"\"\"", 4)]
    [InlineData("\"\"\"a\"\"", 7)]
    [InlineData("\"\"\"a\\\"\"\"", 9)]
    public void Unterminated_strings_are_rejected_where_they_end(string source, int column)
    {
        Assert.Equal($"UnterminatedString 1:{column}", Rejected.Value(source).Place());
    }

    [Theory]
    [InlineData("\"a\\z\"", 3, "\\z")]
    [InlineData("\"\\é\"", 2, "\\é")]
    [InlineData("\"\\x41\"", 2, "\\x")]
    [InlineData("\"\\u\"", 2, "\\u")]
    [InlineData("\"\\u12\"", 2, "\\u12")]
    [InlineData("\"\\u12G4\"", 2, "\\u12G4")]
    [InlineData("\"\\u{\"", 2, "\\u{")]
    [InlineData("\"\\u{}\"", 2, "\\u{}")]
    [InlineData("\"\\u{12\"", 2, "\\u{12")]
    [InlineData("\"\\u{G}\"", 2, "\\u{G}")]
    [InlineData("\"\\u{ 41}\"", 2, "\\u{ 41}")]
    [InlineData("\"\\u{110000}\"", 2, "\\u{110000}")]
    [InlineData("\"\\u{D800}\"", 2, "\\u{D800}")]
    [InlineData("\"\\u{100000041}\"", 2, "\\u{100000041}")]
    [InlineData("\"\\u{FFFFFFFFFFFFFFFF}\"", 2, "\\u{FFFFFFFFFFFFFFFF}")]
    [InlineData("\"a\\uD83D\"", 3, "\\uD83D")]
    [InlineData("\"\\uDE00\"", 2, "\\uDE00")]
    [InlineData("\"\\uD83D\\u0041\"", 2, "\\uD83D")]
    [InlineData("\"\\uD83D\\uD83D\"", 2, "\\uD83D")]
    [InlineData("\"\\uDE00\\uD83D\"", 2, "\\uDE00")]
    [InlineData("\"\\uD83D\\u{DE00}\"", 2, "\\uD83D")]
    public void Invalid_escapes_are_rejected(string source, int column, string escape)
    {
        var error = Rejected.Value(source);
        Assert.Equal($"InvalidEscape 1:{column}", error.Place());
        Assert.StartsWith($"Invalid escape \"{escape}\", expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_quotes_get_a_hint()
    {
        Assert.Equal(
            "Unexpected character \"'\", expected a token. A string is written with double quotes.",
            Rejected.Document("{ a(b: 'c') }").Message);
    }
}
