namespace Cacao.Language.Parsing;

public class TypeSystemTests
{
    [Fact]
    public void Schemas_bind_operations_to_types()
    {
        var schema = Parse<SchemaDefinitionNode>("\"d\" schema @a { query: Q mutation: M subscription: S }");
        Assert.Equal("d", schema.Description?.Value);
        Assert.Equal("@a", Assert.Single(schema.Directives).ToString());
        Assert.Equal(
            [(OperationType.Query, "Q"), (OperationType.Mutation, "M"), (OperationType.Subscription, "S")],
            schema.OperationTypes.Select(type => (type.Operation, type.Type.Name.Value)));
    }

    [Fact]
    public void Scalars_have_directives()
    {
        var scalar = Parse<ScalarTypeDefinitionNode>("\"d\" scalar A @b @c");
        Assert.Equal(("d", "A"), (scalar.Description?.Value, scalar.Name.Value));
        Assert.Equal(["@b", "@c"], scalar.Directives.Select(directive => directive.ToString()));
    }

    [Fact]
    public void Objects_have_interfaces_and_described_fields()
    {
        var type = Parse<ObjectTypeDefinitionNode>(
            "type A implements & B & C @d { \"e\" f(\"g\" h: I! = [1] @j k: L): [M!] @n o: P }");

        Assert.Equal(["B", "C"], type.Interfaces.Select(named => named.Name.Value));
        Assert.Equal("@d", Assert.Single(type.Directives).ToString());
        Assert.Equal(["f", "o"], type.Fields.Select(field => field.Name.Value));
        var field = type.Fields[0];
        Assert.Equal("e", field.Description?.Value);
        Assert.Equal("[M!]", field.Type.ToString());
        Assert.Equal("@n", Assert.Single(field.Directives).ToString());
        var argument = field.Arguments[0];
        Assert.Equal(("g", "h"), (argument.Description?.Value, argument.Name.Value));
        Assert.Equal(("I!", "[1]"), (argument.Type.ToString(), argument.DefaultValue?.ToString()));
        Assert.Equal("@j", Assert.Single(argument.Directives).ToString());
        Assert.Null(field.Arguments[1].DefaultValue);
    }

    [Theory]
    [InlineData("type A")]
    [InlineData("type A implements B")]
    [InlineData("interface A")]
    [InlineData("union A")]
    [InlineData("union A @b")]
    [InlineData("enum A")]
    [InlineData("input A")]
    public void Definitions_may_be_empty(string source)
    {
        Assert.Equal(source, Utf8GraphQLParser.Parse(source).ToString());
    }

    [Fact]
    public void Interfaces_may_implement_interfaces()
    {
        var type = Parse<InterfaceTypeDefinitionNode>("interface A implements B & C { d: E }");
        Assert.Equal(["B", "C"], type.Interfaces.Select(named => named.Name.Value));
        Assert.Equal("d: E", Assert.Single(type.Fields).ToString());
    }

    [Fact]
    public void Unions_enums_and_inputs_have_members()
    {
        Assert.Equal(["B", "C"], Parse<UnionTypeDefinitionNode>("union A = | B | C").Types.Select(t => t.Name.Value));

        var values = Parse<EnumTypeDefinitionNode>("enum A { \"b\" B @c, D }").Values;
        Assert.Equal(["B", "D"], values.Select(value => value.Name.Value));
        Assert.Equal("b", values[0].Description?.Value);
        Assert.Equal("@c", Assert.Single(values[0].Directives).ToString());

        var fields = Parse<InputObjectTypeDefinitionNode>("input A @oneOf { \"b\" b: C = { d: null } @e f: G }").Fields;
        Assert.Equal(["b", "f"], fields.Select(field => field.Name.Value));
        Assert.Equal("{ d: null }", fields[0].DefaultValue?.ToString());
    }

    [Fact]
    public void Directives_have_arguments_and_locations_and_may_be_repeatable()
    {
        var directive = Parse<DirectiveDefinitionNode>("\"d\" directive @a(b: C = 1) repeatable on | FIELD | OBJECT");
        Assert.Equal(("d", "a", true), (directive.Description?.Value, directive.Name.Value, directive.IsRepeatable));
        Assert.Equal("b: C = 1", Assert.Single(directive.Arguments).ToString());
        Assert.Equal(["FIELD", "OBJECT"], directive.Locations.Select(location => location.Value));
        Assert.False(Parse<DirectiveDefinitionNode>("directive @repeatable on QUERY").IsRepeatable);
    }

    [Theory]
    [InlineData("QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT")]
    [InlineData("VARIABLE_DEFINITION | SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE")]
    [InlineData("UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION")]
    public void All_specified_locations_are_known(string locations)
    {
        var directive = Parse<DirectiveDefinitionNode>($"directive @a on {locations}");
        Assert.Equal(locations, string.Join(" | ", directive.Locations));
    }

    [Theory]
    [InlineData("schema @a", 10, "Expected \"{\" and the root operation types, found the end of the text.")]
    [InlineData("schema { }", 10, "Expected \"query\", \"mutation\", \"subscription\" or \"}\", found \"}\".")]
    [InlineData(
        "schema { foo: A }", 10,
        "Expected \"query\", \"mutation\", \"subscription\" or \"}\", found the name \"foo\".")]
    [InlineData("schema { query A }", 16, "Expected \":\" and a type, found the name \"A\".")]
    [InlineData("schema { query: [A] }", 17, "Expected a type, found \"[\".")]
    [InlineData("scalar", 7, "Expected the name of the type, found the end of the text.")]
    [InlineData("type A { }", 10, "Expected a field or \"}\", found \"}\".")]
    [InlineData("type A { b }", 12, "Expected \":\" and the type of the field, found \"}\".")]
    [InlineData("type A { b(): C }", 12, "Expected an argument or \")\", found \")\".")]
    [InlineData("type A { b: C = 1 }", 15, "Expected a field or \"}\", found \"=\".")]
    [InlineData("type A implements { b: C }", 19, "Expected a type, found \"{\".")]
    [InlineData("type A implements B & & C", 23, "Expected a type, found \"&\".")]
    [InlineData(
        "type A implements B, C", 22,
        "Expected an operation, a fragment or a type system definition, found the name \"C\".")]
    [InlineData("type A { b(c: D @e(f: $g)): H }", 23, "Expected a constant value, found the variable \"$g\".")]
    [InlineData("union A =", 10, "Expected a type, found the end of the text.")]
    [InlineData("union A = || B", 12, "Expected a type, found \"|\".")]
    [InlineData("union A = B |", 14, "Expected a type, found the end of the text.")]
    [InlineData("enum A { }", 10, "Expected an enum value, found \"}\".")]
    [InlineData("enum A { null }", 10, "The name \"null\" is reserved, it cannot be an enum value.")]
    [InlineData("enum A { B true }", 12, "The name \"true\" is reserved, it cannot be an enum value.")]
    [InlineData("enum A { false }", 10, "The name \"false\" is reserved, it cannot be an enum value.")]
    [InlineData("input A { }", 11, "Expected an input field or \"}\", found \"}\".")]
    [InlineData("input A { b(c: D): E }", 12, "Expected \":\" and a type, found \"(\".")]
    [InlineData("input A { b: C = $d }", 18, "Expected a constant value, found the variable \"$d\".")]
    [InlineData("directive a on FIELD", 11, "Expected \"@\" and the name of the directive, found the name \"a\".")]
    [InlineData("directive @a", 13, "Expected \"repeatable\" or \"on\", found the end of the text.")]
    [InlineData("directive @a repeatable FIELD", 25, "Expected \"on\", found the name \"FIELD\".")]
    [InlineData("directive @a on", 16, "Expected a directive location, found the end of the text.")]
    [InlineData("directive @a on FIELD |", 24, "Expected a directive location, found the end of the text.")]
    [InlineData(
        "directive @a on FIELD, OBJECT", 24,
        "Expected an operation, a fragment or a type system definition, found the name \"OBJECT\".")]
    [InlineData("directive @a on field", 17, "Expected a directive location, found the name \"field\".")]
    public void Malformed_definitions_are_rejected(string source, int column, string message)
    {
        var error = Rejected.Document(source);
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
    }

    private static T Parse<T>(string source) =>
        Assert.IsType<T>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}
