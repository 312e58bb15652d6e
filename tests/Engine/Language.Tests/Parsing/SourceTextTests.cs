using System.Text;

namespace Cacao.Language.Parsing;

/// <summary>Ignored tokens, encoding and line counting.</summary>
public class SourceTextTests
{
    [Theory]
    [InlineData("{a}")]
    [InlineData("  \t{,,,a,,,}\n\r\n\r")]
    [InlineData("# b\n{ # c\r a # {\r\n}#")]
    [InlineData("\uFEFF{ a }")]
    [InlineData("{\uFEFFa\uFEFF}\uFEFF")]
    public void Ignored_tokens_mean_nothing(string source)
    {
        Assert.Equal("{\n  a\n}", Utf8GraphQLParser.Parse(source).ToString());
    }

    [Theory]
    [InlineData("a", 1, 1)]
    [InlineData(" \ta", 1, 3)]
    [InlineData("\na", 2, 1)]
    [InlineData("\r\na", 2, 1)]
    [InlineData("\ra", 2, 1)]
    [InlineData("\n\ra", 3, 1)]
    [InlineData("\n    a", 2, 5)]
    [InlineData("# é😀\n  a", 2, 3)]
    [InlineData("\uFEFFa", 1, 1)]
    [InlineData("\uFEFF\n\uFEFFa", 2, 2)]
    [InlineData("b(c: \"é€😀\") a", 1, 14)]
    [InlineData("b(c: \"\"\"é\n€😀\"\"\") a", 2, 9)]
    [InlineData("b(c: \"\u2028\") a", 1, 11)]
    public void Columns_count_utf16_units_and_lines_end_as_specified(string source, int line, int column)
    {
        var field = Utf8GraphQLParser.ParseSelectionSet(source).Selections[^1];
        Assert.Equal((line, column), (field.Location!.Value.Line, field.Location.Value.Column));

        // The same place, counted the other way, for errors.
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseSelectionSet(source[..^1] + "}"));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Equal(field.Location.Value.Start, error.Position);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { (byte)'#', 0xC3 }, 1)]
    [InlineData(new byte[] { (byte)'#', 0xC0, 0x80 }, 1)]
    [InlineData(new byte[] { (byte)'#', 0xED, 0xA0, 0x80 }, 1)]
    [InlineData(new byte[] { (byte)'#', 0xF4, 0x90, 0x80, 0x80 }, 1)]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', 0xC3, 0xA9, 0xE2, 0x82, (byte)'}' }, 4)]
    public void Invalid_utf8_is_rejected_at_its_first_byte(byte[] source, int position)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal((SyntaxErrorReason.InvalidEncoding, position), (error.Reason, error.Position));
        Assert.Equal(
            $"Found the byte 0x{source[position]:X2}, which starts no character, expected valid UTF-8.",
            error.Message);
    }

    [Fact]
    public void A_lone_surrogate_in_a_string_is_rejected()
    {
        var error = Rejected.Document("{ a } # é\uD83D x");
        Assert.Equal("InvalidEncoding 1:10", error.Place());
        Assert.Equal("Found the lone surrogate U+D83D, expected a Unicode scalar value.", error.Message);
        Assert.Equal("InvalidEncoding 1:3", Rejected.Document("#a\uDC00").Place());
    }

    [Theory]
    [InlineData("{ ? }", 3, "\"?\"")]
    [InlineData("{ é }", 3, "\"é\"")]
    [InlineData("{ 😀 }", 3, "\"😀\"")]
    [InlineData("{ a\0 }", 4, "U+0000")]
    [InlineData("{ a\u00A0 }", 4, "U+00A0")]
    [InlineData("{ a\u2028 }", 4, "U+2028")]
    [InlineData("{ a\v }", 4, "U+000B")]
    [InlineData("{ a % }", 5, "\"%\"")]
    [InlineData("{ a < }", 5, "\"<\"")]
    [InlineData("{ a > }", 5, "\">\"")]
    public void Characters_that_start_no_token_are_rejected(string source, int column, string shown)
    {
        var error = Rejected.Document(source);
        Assert.Equal($"UnexpectedCharacter 1:{column}", error.Place());
        Assert.Equal($"Unexpected character {shown}, expected a token.", error.Message);
    }

    [Theory]
    [InlineData("{ . }")]
    [InlineData("{ ..a }")]
    [InlineData("{ a.b }")]
    public void Dots_come_in_threes(string source)
    {
        var error = Rejected.Document(source);
        Assert.Equal($"UnexpectedCharacter 1:{source.IndexOf('.', StringComparison.Ordinal) + 1}", error.Place());
        Assert.Equal("Unexpected character \".\", expected \"...\".", error.Message);
    }

    [Fact]
    public void Bytes_and_strings_parse_alike()
    {
        const string Source = "query A($b: C) { a(b: \"é😀\") }";
        var fromBytes = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(Source));
        var fromString = Utf8GraphQLParser.Parse(Source);
        Assert.True(SyntaxComparer.Instance.Equals(fromBytes, fromString));
        Assert.Equal(fromBytes.Location, fromString.Location);
        Assert.Equal("[1]", Utf8GraphQLParser.ParseValue("[1]"u8).ToString());
    }

    [Fact]
    public void Names_keep_their_case_and_length()
    {
        var longName = "_" + new string('a', 5000) + "9";
        var field = (FieldNode)Utf8GraphQLParser.ParseSelectionSet($"{longName}: __Type_9").Selections[0];
        Assert.Equal(longName, field.Alias!.Value);
        Assert.Equal("__Type_9", field.Name.Value);
    }

    [Fact]
    public void Names_that_share_a_slot_of_the_table_stay_apart()
    {
        // Far more names than the table has slots, twice, so that each has been replaced by another meanwhile.
        var names = Enumerable.Range(0, 20_000).Select(number => $"name{number}").ToList();
        var source = string.Join(' ', names.Concat(names));
        var selections = Utf8GraphQLParser.ParseSelectionSet(source).Selections;
        Assert.Equal(names.Concat(names), selections.Select(selection => ((FieldNode)selection).Name.Value));
    }
}
