namespace Cacao.Language.Parsing;

public class TypeExtensionTests
{
    [Theory]
    [InlineData("extend schema @a", typeof(SchemaExtensionNode))]
    [InlineData("extend schema {\n  query: A\n}", typeof(SchemaExtensionNode))]
    [InlineData("extend scalar A @b", typeof(ScalarTypeExtensionNode))]
    [InlineData("extend type A implements B", typeof(ObjectTypeExtensionNode))]
    [InlineData("extend type A @b", typeof(ObjectTypeExtensionNode))]
    [InlineData("extend type A {\n  b: C\n}", typeof(ObjectTypeExtensionNode))]
    [InlineData("extend type A implements B & C @d {\n  e: F\n}", typeof(ObjectTypeExtensionNode))]
    [InlineData("extend interface A implements B @c {\n  d: E\n}", typeof(InterfaceTypeExtensionNode))]
    [InlineData("extend union A @b", typeof(UnionTypeExtensionNode))]
    [InlineData("extend union A = B | C", typeof(UnionTypeExtensionNode))]
    [InlineData("extend enum A @b", typeof(EnumTypeExtensionNode))]
    [InlineData("extend enum A {\n  B\n}", typeof(EnumTypeExtensionNode))]
    [InlineData("extend input A @b", typeof(InputObjectTypeExtensionNode))]
    [InlineData("extend input A {\n  b: C = 1\n}", typeof(InputObjectTypeExtensionNode))]
    public void Extensions_add_something(string source, Type expected)
    {
        var extension = Assert.Single(Utf8GraphQLParser.Parse(source).Definitions);
        Assert.Equal(expected, extension.GetType());
        Assert.Equal(source, extension.ToString());
    }

    [Theory]
    [InlineData(
        "extend", 7,
        "Expected \"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\", found "
        + "the end of the text.")]
    [InlineData(
        "extend query { a }", 8,
        "Expected \"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\", found "
        + "the name \"query\".")]
    [InlineData(
        "extend directive @a on FIELD", 8,
        "Expected \"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\", found "
        + "the name \"directive\".")]
    [InlineData("extend schema", 14, "Expected a directive or \"{\", found the end of the text.")]
    [InlineData("extend scalar A", 16, "Expected a directive, found the end of the text.")]
    [InlineData("extend type A", 14, "Expected \"implements\", a directive or \"{\", found the end of the text.")]
    [InlineData(
        "extend interface A scalar B", 20,
        "Expected \"implements\", a directive or \"{\", found the name \"scalar\".")]
    [InlineData("extend union A", 15, "Expected a directive or \"=\", found the end of the text.")]
    [InlineData("extend enum A", 14, "Expected a directive or \"{\", found the end of the text.")]
    [InlineData("extend input A", 15, "Expected a directive or \"{\", found the end of the text.")]
    public void Extensions_of_nothing_or_by_nothing_are_rejected(string source, int column, string message)
    {
        var error = Rejected.Document(source);
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
    }

    [Fact]
    public void Extensions_have_no_description()
    {
        var error = Rejected.Document("scalar A\n  \"b\" extend scalar A @c");
        Assert.Equal("MisplacedDescription 2:3", error.Place());
        Assert.Equal("Unexpected description, an extension has none.", error.Message);
    }
}
