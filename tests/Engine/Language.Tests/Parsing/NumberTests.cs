namespace Cacao.Language.Parsing;

public class NumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("4")]
    [InlineData("-4")]
    [InlineData("9007199254740993")]
    [InlineData("123456789012345678901234567890")]
    public void Integers_keep_their_text(string source)
    {
        Assert.Equal(source, Assert.IsType<IntValueNode>(Utf8GraphQLParser.ParseValue(source)).Value);
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1.5")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("1e+5")]
    [InlineData("0e-10")]
    [InlineData("-12.340e0056")]
    public void Floats_keep_their_text(string source)
    {
        Assert.Equal(source, Assert.IsType<FloatValueNode>(Utf8GraphQLParser.ParseValue(source)).Value);
    }

    [Theory]
    [InlineData(
        "00", 2,
        "Invalid number \"00\": a number does not start with more than one digit when the first is 0.")]
    [InlineData(
        "-01", 3,
        "Invalid number \"-01\": a number does not start with more than one digit when the first is 0.")]
    [InlineData("-", 2, "Invalid number \"-\": expected a digit.")]
    [InlineData("--1", 2, "Invalid number \"--\": expected a digit.")]
    [InlineData("-a", 2, "Invalid number \"-a\": expected a digit.")]
    [InlineData("1.", 3, "Invalid number \"1.\": expected a digit.")]
    [InlineData("1.e1", 3, "Invalid number \"1.e\": expected a digit.")]
    [InlineData("1e", 3, "Invalid number \"1e\": expected a digit.")]
    [InlineData("1e+", 4, "Invalid number \"1e+\": expected a digit.")]
    [InlineData("1eA", 3, "Invalid number \"1eA\": expected a digit.")]
    [InlineData("1.é", 3, "Invalid number \"1.é\": expected a digit.")]
    [InlineData("1.2.3", 4, "Invalid number \"1.2.\": a number must be separated from what follows.")]
    [InlineData("1.2e3.4", 6, "Invalid number \"1.2e3.\": a number must be separated from what follows.")]
    [InlineData("1a", 2, "Invalid number \"1a\": a number must be separated from what follows.")]
    [InlineData("0x1", 2, "Invalid number \"0x\": a number must be separated from what follows.")]
    [InlineData("1_000", 2, "Invalid number \"1_\": a number must be separated from what follows.")]
    [InlineData("1.5f", 4, "Invalid number \"1.5f\": a number must be separated from what follows.")]
    public void Malformed_numbers_are_rejected_where_they_go_wrong(string source, int column, string message)
    {
        var error = Rejected.Value(source);
        Assert.Equal((SyntaxErrorReason.InvalidNumber, message), (error.Reason, error.Message));
        Assert.Equal((1, column, column - 1), (error.Line, error.Column, error.Position));
    }

    [Theory]
    [InlineData("+1")]
    [InlineData(".5")]
    public void What_only_looks_like_a_number_is_no_token(string source)
    {
        Assert.Equal("UnexpectedCharacter 1:1", Rejected.Value(source).Place());
    }

    [Fact]
    public void Numbers_may_touch_punctuators_and_strings()
    {
        Assert.Equal("[1, -2, \"a\", 3.5, $b]", Utf8GraphQLParser.ParseValue("[1-2\"a\"3.5$b]").ToString());
    }
}
