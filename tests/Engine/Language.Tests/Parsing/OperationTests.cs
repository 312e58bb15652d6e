namespace Cacao.Language.Parsing;

public class OperationTests
{
    [Theory]
    [InlineData("query", OperationType.Query)]
    [InlineData("mutation", OperationType.Mutation)]
    [InlineData("subscription", OperationType.Subscription)]
    public void Operations_have_a_kind_and_may_have_a_name(string keyword, OperationType kind)
    {
        var named = Parse($"{keyword} A {{ a }}");
        Assert.Equal((kind, "A"), (named.Operation, named.Name?.Value));

        var anonymous = Parse($"{keyword} {{ a }}");
        Assert.Equal(kind, anonymous.Operation);
        Assert.Null(anonymous.Name);
    }

    [Fact]
    public void The_short_form_is_an_anonymous_query()
    {
        var operation = Parse("{ a }");
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
        Assert.Empty(operation.VariableDefinitions);
        Assert.Empty(operation.Directives);
    }

    [Fact]
    public void Variables_have_type_default_and_directives()
    {
        var operation = Parse("query ($a: A, $b: [B!]! = [C] @d(e: 1) @f \"text\" $c: C)@g{a}");

        Assert.Equal(["$a", "$b", "$c"], operation.VariableDefinitions.Select(v => v.Variable.ToString()));
        var (a, b, c) = (
            operation.VariableDefinitions[0],
            operation.VariableDefinitions[1],
            operation.VariableDefinitions[2]);
        Assert.Equal("A", Assert.IsType<NamedTypeNode>(a.Type).Name.Value);
        Assert.Null(a.DefaultValue);
        Assert.Empty(a.Directives);
        Assert.Equal("[B!]!", b.Type.ToString());
        Assert.Equal("[C]", b.DefaultValue?.ToString());
        Assert.Equal(["@d(e: 1)", "@f"], b.Directives.Select(d => d.ToString()));
        Assert.Null(b.Description);
        Assert.Equal("text", c.Description?.Value);
        Assert.Equal("@g", Assert.Single(operation.Directives).ToString());
    }

    [Fact]
    public void Operations_and_fragments_may_be_described()
    {
        var document = Utf8GraphQLParser.Parse("\"a\" query A { a } \"\"\"b\"\"\" fragment B on C { d }");
        Assert.Equal("a", ((OperationDefinitionNode)document.Definitions[0]).Description?.Value);
        Assert.Equal("b", ((FragmentDefinitionNode)document.Definitions[1]).Description?.Value);
        Assert.Equal(1, document.Definitions[0].Location!.Value.Column);
    }

    [Fact]
    public void Fragments_have_a_type_condition()
    {
        var fragment = Assert.IsType<FragmentDefinitionNode>(
            Utf8GraphQLParser.Parse("fragment F on T @d { a }").Definitions[0]);
        Assert.Equal(("F", "T"), (fragment.Name.Value, fragment.TypeCondition.Name.Value));
        Assert.Equal("@d", Assert.Single(fragment.Directives).ToString());
        Assert.Empty(fragment.VariableDefinitions);
    }

    [Fact]
    public void Fragments_have_variables_only_when_asked_for()
    {
        const string Source = "fragment F($a: A = 1) on T { a }";
        var fragment = (FragmentDefinitionNode)Utf8GraphQLParser
            .Parse(Source, new ParserOptions { AllowFragmentVariables = true })
            .Definitions[0];
        Assert.Equal("$a: A = 1", Assert.Single(fragment.VariableDefinitions).ToString());
        Assert.Equal("UnexpectedToken 1:11", Rejected.Document(Source).Place());
    }

    [Fact]
    public void Keywords_may_be_names_nearly_everywhere()
    {
        const string Source = """
            query query($on: on = on) @on {
              fragment: query(mutation: true, null: $on) { ...fragment ... on on { on } type }
            }
            fragment fragment on subscription { true false null extend }
            """;
        var document = Utf8GraphQLParser.Parse(Source);
        Assert.Equal(2, document.Definitions.Count);
        Assert.True(SyntaxComparer.Instance.Equals(document, Utf8GraphQLParser.Parse(document.ToString())));
    }

    [Theory]
    [InlineData(
        "", "UnexpectedToken 1:1",
        "Expected an operation, a fragment or a type system definition, found the end of the text.")]
    [InlineData(
        "# a", "UnexpectedToken 1:4",
        "Expected an operation, a fragment or a type system definition, found the end of the text.")]
    [InlineData(
        "notAKeyword { a }", "UnexpectedToken 1:1",
        "Expected an operation, a fragment or a type system definition, found the name \"notAKeyword\".")]
    [InlineData(
        "Query { a }", "UnexpectedToken 1:1",
        "Expected an operation, a fragment or a type system definition, found the name \"Query\".")]
    [InlineData(
        "{ a } 5", "UnexpectedToken 1:7",
        "Expected an operation, a fragment or a type system definition, found the number \"5\".")]
    [InlineData("query A B { a }", "UnexpectedToken 1:9", "Expected \"{\", found the name \"B\".")]
    [InlineData("query A() { a }", "UnexpectedToken 1:9", "Expected a variable, which starts with \"$\", found \")\".")]
    [InlineData("query A($) { a }", "UnexpectedToken 1:10", "Expected the name of a variable, found \")\".")]
    [InlineData(
        "query A($a) { a }", "UnexpectedToken 1:11",
        "Expected \":\" and the type of the variable, found \")\".")]
    [InlineData("query A($a:) { a }", "UnexpectedToken 1:12", "Expected a type, found \")\".")]
    [InlineData(
        "query A($a: B = $c) { a }", "VariableInConstant 1:17",
        "Expected a constant value, found the variable \"$c\".")]
    [InlineData(
        "query A($a: B = [{ d: $c }]) { a }", "VariableInConstant 1:23",
        "Expected a constant value, found the variable \"$c\".")]
    [InlineData(
        "query A($a: B @d(e: $c)) { a }", "VariableInConstant 1:21",
        "Expected a constant value, found the variable \"$c\".")]
    [InlineData(
        "query A($a: B = $) { a }", "VariableInConstant 1:17",
        "Expected a constant value, found the variable \"$\".")]
    [InlineData(
        "fragment on on A { a }", "ReservedName 1:10",
        "The name \"on\" is reserved, it cannot be the name of a fragment.")]
    [InlineData("fragment A B { a }", "UnexpectedToken 1:12", "Expected \"on\" and a type, found the name \"B\".")]
    [InlineData("fragment A on { a }", "UnexpectedToken 1:15", "Expected a type, found \"{\".")]
    [InlineData("fragment { a }", "UnexpectedToken 1:10", "Expected the name of a fragment, found \"{\".")]
    [InlineData(
        "\"a\" { a }", "MisplacedDescription 1:1",
        "Unexpected description, the short form of a query has none; write \"query\" in front of \"{\".")]
    [InlineData(
        "\"a\"", "UnexpectedToken 1:4",
        "Expected a definition after its description, found the end of the text.")]
    [InlineData(
        "\"a\" \"b\" query { a }", "UnexpectedToken 1:5",
        "Expected a definition after its description, found the string \"b\".")]
    [InlineData(
        "{ a } \"\"\"b\"\"\" \"\"\"c\"\"\"", "UnexpectedToken 1:15",
        "Expected a definition after its description, found the block string \"c\".")]
    public void Malformed_operations_are_rejected(string source, string place, string message)
    {
        var error = Rejected.Document(source);
        Assert.Equal(place, error.Place());
        Assert.Equal(message, error.Message);
    }

    private static OperationDefinitionNode Parse(string source) =>
        Assert.IsType<OperationDefinitionNode>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}
