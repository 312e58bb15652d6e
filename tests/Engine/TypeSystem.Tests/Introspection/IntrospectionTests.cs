using Cacao.Types.Configuration;

namespace Cacao.Types.Introspection;

public class IntrospectionTests
{
    private static readonly Schema s_schema = new SchemaBuilder().AddDocument("""
        "The shop."
        schema { query: Query subscription: Events }
        "The root."
        type Query {
          "Finds."
          find(text: String! = "a\"b", by: [By!] = [NAME], old: Int @deprecated(reason: "No.")): [Result!]!
          gone: Int @deprecated
          money(input: Choice): Money
          node: Node
        }
        type Events { a: Int }
        union Result = Product | Shelf
        type Product implements Node { id: ID! }
        type Shelf implements Node & Named { id: ID! name: String }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name: String }
        enum By { "By name." NAME SIZE @deprecated(reason: "Nobody knows it.") }
        scalar Money @specifiedBy(url: "https://example.com/money")
        input Choice @oneOf { a: Int b: Filter @deprecated }
        input Filter { a: Int = 5 b: [Int] = [1, 2] }
        directive @tag(name: String! = "x", old: Int @deprecated) repeatable on FIELD | OBJECT | ENUM_VALUE
        """).AllowMissingResolvers().Build();

    [Theory]
    [InlineData(
        "__schema { description queryType { name } mutationType { name } subscriptionType { name } }",
        "__schema: { description: The shop., queryType: { name: Query }, mutationType: null, subscriptionType: { name: Events } }")]
    [InlineData(
        "__type(name: \"Query\") { kind name description specifiedByURL isOneOf ofType { name } enumValues { name } inputFields { name } possibleTypes { name } interfaces { name } }",
        "__type: { kind: OBJECT, name: Query, description: The root., specifiedByURL: null, isOneOf: null, ofType: null, enumValues: null, inputFields: null, possibleTypes: null, interfaces: [] }")]
    [InlineData(
        "__type(name: \"Query\") { fields { name description isDeprecated deprecationReason } }",
        "__type: { fields: [{ name: find, description: Finds., isDeprecated: false, deprecationReason: null }, { name: money, description: null, isDeprecated: false, deprecationReason: null }, { name: node, description: null, isDeprecated: false, deprecationReason: null }] }")]
    [InlineData(
        "__type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } }",
        "__type: { fields: [{ name: find, isDeprecated: false, deprecationReason: null }, { name: gone, isDeprecated: true, deprecationReason: No longer supported }, { name: money, isDeprecated: false, deprecationReason: null }, { name: node, isDeprecated: false, deprecationReason: null }] }")]
    [InlineData(
        "__type(name: \"Query\") { fields { args { name type { kind name ofType { kind name } } defaultValue isDeprecated } } }",
        "__type: { fields: [{ args: [{ name: text, type: { kind: NON_NULL, name: null, ofType: { kind: SCALAR, name: String } }, defaultValue: \"a\\\"b\", isDeprecated: false }, { name: by, type: { kind: LIST, name: null, ofType: { kind: NON_NULL, name: null } }, defaultValue: [NAME], isDeprecated: false }] }, { args: [{ name: input, type: { kind: INPUT_OBJECT, name: Choice, ofType: null }, defaultValue: null, isDeprecated: false }] }, { args: [] }] }")]
    [InlineData(
        "__type(name: \"Result\") { kind possibleTypes { name } fields { name } }",
        "__type: { kind: UNION, possibleTypes: [{ name: Product }, { name: Shelf }], fields: null }")]
    [InlineData(
        "__type(name: \"Named\") { kind interfaces { name } possibleTypes { name } }",
        "__type: { kind: INTERFACE, interfaces: [{ name: Node }], possibleTypes: [{ name: Shelf }] }")]
    [InlineData(
        "__type(name: \"By\") { kind enumValues { name description } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } }",
        "__type: { kind: ENUM, enumValues: [{ name: NAME, description: By name. }], all: [{ name: NAME, isDeprecated: false, deprecationReason: null }, { name: SIZE, isDeprecated: true, deprecationReason: Nobody knows it. }] }")]
    [InlineData(
        "__type(name: \"Money\") { kind specifiedByURL }",
        "__type: { kind: SCALAR, specifiedByURL: https://example.com/money }")]
    [InlineData(
        "__type(name: \"Choice\") { isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name defaultValue deprecationReason } }",
        "__type: { isOneOf: true, inputFields: [{ name: a }], all: [{ name: a, defaultValue: null, deprecationReason: null }, { name: b, defaultValue: null, deprecationReason: No longer supported }] }")]
    [InlineData(
        "__type(name: \"Filter\") { isOneOf inputFields { description defaultValue } }",
        "__type: { isOneOf: false, inputFields: [{ description: null, defaultValue: 5 }, { description: null, defaultValue: [1, 2] }] }")]
    [InlineData("__type(name: \"Unheard\") { name }", "__type: null")]
    [InlineData("__typename", "__typename: Query")]
    public void A_schema_describes_itself(string selection, string expected) =>
        Assert.Equal($"{{ {expected} }}", PureExecution.Query(s_schema, $"{{ {selection} }}"));

    [Fact]
    public void All_types_are_listed_in_order_of_name()
    {
        var expected = s_schema.Types.Select(type => $"{{ name: {type.Name} }}");
        Assert.Equal(
            $"{{ __schema: {{ types: [{string.Join(", ", expected)}] }} }}",
            PureExecution.Query(s_schema, "{ __schema { types { name } } }"));
        Assert.Equal(
            ["Boolean", "By", "Choice", "Events", "Filter", "ID", "Int", "Money", "Named", "Node", "Product", "Query", "Result", "Shelf", "String"],
            s_schema.Types.Where(type => !type.IsIntrospectionType).Select(type => type.Name));
    }

    [Fact]
    public void Directives_are_described()
    {
        var answer = PureExecution.Query(
            s_schema,
            "{ __schema { directives { name isRepeatable locations args { name } all: args(includeDeprecated: true) { name } } } }");
        Assert.Contains(
            "{ name: tag, isRepeatable: true, locations: [FIELD, OBJECT, ENUM_VALUE], args: [{ name: name }], all: [{ name: name }, { name: old }] }",
            answer);
        Assert.Contains("{ name: oneOf, isRepeatable: false, locations: [INPUT_OBJECT], args: [], all: [] }", answer);
        Assert.Contains("name: skip, isRepeatable: false, locations: [FIELD, FRAGMENT_SPREAD, INLINE_FRAGMENT]", answer);
        Assert.Contains("name: deprecated", answer);
        Assert.Contains("name: specifiedBy", answer);
        Assert.Contains("name: include", answer);
    }

    [Fact]
    public void Every_introspection_type_describes_itself()
    {
        foreach (var type in s_schema.Types.Where(type => type.IsIntrospectionType))
        {
            var answer = PureExecution.Query(
                s_schema,
                $"{{ __type(name: \"{type.Name}\") {{ name description fields {{ name description args {{ description }} }} enumValues {{ name description }} }} }}");
            Assert.StartsWith($"{{ __type: {{ name: {type.Name}, description: {type.Description}", answer);
        }
    }

    [Fact]
    public void Meta_fields_are_found_where_they_are()
    {
        Assert.NotNull(s_schema.FindMetaField(s_schema.GetType<UnionType>("Result"), "__typename"));
        Assert.Null(s_schema.FindMetaField(s_schema.GetType<EnumType>("By"), "__typename"));
        Assert.NotNull(s_schema.FindMetaField(s_schema.QueryType, "__schema"));
        Assert.Null(s_schema.FindMetaField(s_schema.SubscriptionType!, "__schema"));
        Assert.Null(s_schema.FindMetaField(s_schema.QueryType, "find"));
        Assert.DoesNotContain(s_schema.QueryType.Fields, field => field.IsIntrospectionField);
    }
}
