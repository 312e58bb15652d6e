namespace Cacao.Language.Parsing;

public class TypeReferenceTests
{
    [Fact]
    public void Lists_and_non_null_wrap_each_other()
    {
        var outer = Assert.IsType<NonNullTypeNode>(Utf8GraphQLParser.ParseType("[[A!]]!"));
        var list = Assert.IsType<ListTypeNode>(outer.Type);
        var inner = Assert.IsType<ListTypeNode>(list.Type);
        var item = Assert.IsType<NonNullTypeNode>(inner.Type);
        Assert.Equal("A", Assert.IsType<NamedTypeNode>(item.Type).Name.Value);
        Assert.Equal(new Location(0, 7, 1, 1), outer.Location);
        Assert.Equal(new Location(0, 6, 1, 1), list.Location);
        Assert.Equal(new Location(2, 4, 1, 3), item.Location);
    }

    [Theory]
    [InlineData("", 1, "Expected a type, found the end of the text.")]
    [InlineData("A!!", 3, "Expected the end of the text, found \"!\".")]
    [InlineData("!A", 1, "Expected a type, found \"!\".")]
    [InlineData("[]", 2, "Expected a type, found \"]\".")]
    [InlineData("[A", 3, "Expected \"]\", found the end of the text.")]
    [InlineData("[A B]", 4, "Expected \"]\", found the name \"B\".")]
    [InlineData("A]", 2, "Expected the end of the text, found \"]\".")]
    [InlineData("1", 1, "Expected a type, found the number \"1\".")]
    public void Malformed_types_are_rejected(string source, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseType(source));
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
    }
}
