namespace Cacao.Language.Parsing;

/// <summary>Asserts on what the parser rejects.</summary>
internal static class Rejected
{
    public static SyntaxException Document(string source, ParserOptions? options = null) =>
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source, options));

    public static SyntaxException Value(string source, ParserOptions? options = null) =>
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseValue(source, options));

    /// <summary>Reason and place in one text, for example <c>UnexpectedToken 1:2</c>.</summary>
    public static string Place(this SyntaxException error) => $"{error.Reason} {error.Line}:{error.Column}";
}
