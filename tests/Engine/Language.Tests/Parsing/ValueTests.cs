namespace Cacao.Language.Parsing;

public class ValueTests
{
    [Fact]
    public void Keywords_and_enum_values_are_told_apart()
    {
        Assert.True(Assert.IsType<BooleanValueNode>(Utf8GraphQLParser.ParseValue("true")).Value);
        Assert.False(Assert.IsType<BooleanValueNode>(Utf8GraphQLParser.ParseValue("false")).Value);
        Assert.IsType<NullValueNode>(Utf8GraphQLParser.ParseValue("null"));
        Assert.Equal("NULL", Assert.IsType<EnumValueNode>(Utf8GraphQLParser.ParseValue("NULL")).Value);
        Assert.Equal("trueish", Assert.IsType<EnumValueNode>(Utf8GraphQLParser.ParseValue("trueish")).Value);
        Assert.Equal("nul", Assert.IsType<EnumValueNode>(Utf8GraphQLParser.ParseValue("nul")).Value);
    }

    [Fact]
    public void Lists_and_objects_nest()
    {
        var list = Assert.IsType<ListValueNode>(Utf8GraphQLParser.ParseValue("[1 [$a], {b: {} c: [\"d\"]}, []]"));

        Assert.Equal(4, list.Items.Count);
        Assert.Equal("a", Assert.IsType<VariableNode>(((ListValueNode)list.Items[1]).Items[0]).Name.Value);
        var fields = Assert.IsType<ObjectValueNode>(list.Items[2]).Fields;
        Assert.Equal(["b", "c"], fields.Select(field => field.Name.Value));
        Assert.Empty(Assert.IsType<ObjectValueNode>(fields[0].Value).Fields);
        Assert.Empty(Assert.IsType<ListValueNode>(list.Items[3]).Items);
    }

    [Theory]
    [InlineData("", 1, "Expected a value, found the end of the text.")]
    [InlineData("1 2", 3, "Expected the end of the text, found the number \"2\".")]
    [InlineData("[1", 3, "Expected a value, found the end of the text.")]
    [InlineData("[1}", 3, "Expected a value, found \"}\".")]
    [InlineData("{ a }", 5, "Expected \":\" and the value of the field, found \"}\".")]
    [InlineData("{ a: }", 6, "Expected a value, found \"}\".")]
    [InlineData("{ 1: 2 }", 3, "Expected an input field or \"}\", found the number \"1\".")]
    [InlineData("{ $a: 2 }", 3, "Expected an input field or \"}\", found \"$\".")]
    [InlineData("$", 2, "Expected the name of a variable, found the end of the text.")]
    [InlineData("$1", 2, "Expected the name of a variable, found the number \"1\".")]
    [InlineData("@a", 1, "Expected a value, found \"@\".")]
    [InlineData("...", 1, "Expected a value, found \"...\".")]
    public void Malformed_values_are_rejected(string source, int column, string message)
    {
        var error = Rejected.Value(source);
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
    }

    [Fact]
    public void Long_tokens_are_shortened_in_messages_at_a_character()
    {
        var error = Rejected.Value("1 " + "\"" + new string('é', 100) + "\"");
        Assert.Equal($"Expected the end of the text, found the string \"{new string('é', 20)}…\".", error.Message);
    }
}
