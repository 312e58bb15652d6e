using System.Text.Json;
using Cacao.Types.Configuration;
using Cacao.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Coercion;

/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
public sealed class VariableTests
{
    [Theory]
    [InlineData("Unheard!")]
    [InlineData("[Query]")]
    public async Task A_type_that_is_no_input_is_an_error_even_without_validation(string type)
    {
        var executor = await Executors.CreateAsync(
            "type Query { a: Int }",
            configure: b => b.ModifyRequestOptions(o => o.Validation = new ValidationOptions { Rules = [] }));

        foreach (var variables in new[] { "{}", """{"v":"x"}""" })
        {
            Assert.Equal(
                $$$"""{"errors":[{"message":"Variable \"$v\" is of type \"{{{type}}}\", which is no input type.","locations":[{"line":1,"column":12}],"extensions":{"code":"HC0016"}}]}""",
                await executor.QueryAsync($"query ($v: {type}) {{ a }}", variables));
        }
    }

    [Theory]
    [InlineData("$v: Int!", "required(value: $v)", "{}", "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("$v: Int!", "required(value: $v)", "{\"v\":null}", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("$v: Int", "int(value: $v)", "{\"v\":\"x\"}", "Variable \"$v\" got invalid value \"x\"; Int cannot represent non-integer value: \"x\"")]
    [InlineData("$v: Int", "int(value: $v)", "{\"v\":1.5}", "Variable \"$v\" got invalid value 1.5; Int cannot represent non-integer value: 1.5")]
    [InlineData("$v: Int", "int(value: $v)", "{\"v\":3000000000}", "Variable \"$v\" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("$v: [Int!]!", "strictList(value: $v)", "{\"v\":[1,null]}", "Variable \"$v\" got invalid value null at \"v[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("$v: [[Int]]", "matrix(value: $v)", "{\"v\":[[1],[2,true]]}", "Variable \"$v\" got invalid value true at \"v[1][1]\"; Int cannot represent non-integer value: true")]
    [InlineData("$v: Filter", "filter(value: $v)", "{\"v\":7}", "Variable \"$v\" got invalid value 7; Expected type \"Filter\" to be an object.")]
    [InlineData("$v: Filter", "filter(value: $v)", "{\"v\":{}}", "Variable \"$v\" got invalid value {}; Field \"name\" of required type \"String!\" was not provided.")]
    [InlineData("$v: Filter", "filter(value: $v)", "{\"v\":{\"name\":\"x\",\"nested\":{\"name\":null}}}", "Variable \"$v\" got invalid value null at \"v.nested.name\"; Expected non-nullable type \"String!\" not to be null.")]
    [InlineData("$v: Filter", "filter(value: $v)", "{\"v\":{\"name\":\"x\",\"other\":1}}", "Variable \"$v\" got invalid value {\"name\":\"x\",\"other\":1}; Field \"other\" is not defined by type \"Filter\".")]
    [InlineData("$v: Filter", "filter(value: $v)", "{\"v\":{\"name\":\"x\",\"limit\":null}}", "Variable \"$v\" got invalid value null at \"v.limit\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("$v: Color", "color(value: $v)", "{\"v\":\"BLUE\"}", "Variable \"$v\" got invalid value \"BLUE\"; Value \"BLUE\" does not exist in \"Color\" enum.")]
    [InlineData("$v: Color", "color(value: $v)", "{\"v\":1}", "Variable \"$v\" got invalid value 1; Enum \"Color\" cannot represent non-string value: 1.")]
    public async Task A_value_that_does_not_fit_is_an_error_of_the_request(
        string declaration,
        string field,
        string variables,
        string message)
    {
        var executor = await CoercionExecutor.CreateAsync();

        var json = await executor.QueryAsync($"query({declaration}) {{ {field} }}", variables);

        using var result = JsonDocument.Parse(json);
        var error = Assert.Single(result.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("HC0016", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""[{"line":1,"column":7}]""", error.GetProperty("locations").GetRawText());
        Assert.False(result.RootElement.TryGetProperty("data", out _));
        Assert.False(error.TryGetProperty("path", out _));
    }

    [Theory]
    [InlineData("{}", "HC0054")]
    [InlineData("{\"id\":\"1\",\"name\":\"x\"}", "HC0055")]
    [InlineData("{\"id\":\"1\",\"name\":null}", "HC0055")]
    [InlineData("{\"id\":null}", "HC0056")]
    public async Task A_one_of_input_must_have_exactly_one_value(string value, string code)
    {
        var executor = await CoercionExecutor.CreateAsync();

        var json = await executor.QueryAsync("query($v: Choice) { choice(value: $v) }", $"{{\"v\":{value}}}");

        Assert.Contains($"\"code\":\"{code}\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_bad_variables_are_reported_but_not_without_end()
    {
        var executor = await CoercionExecutor.CreateAsync();

        var both = await executor.QueryAsync(
            "query($a: Int!, $b: [Int!]) { required(value: $a) list(value: $b) }",
            "{\"b\":[\"x\",\"y\"]}");
        var many = await executor.QueryAsync(
            "query($b: [Int!]) { list(value: $b) }",
            $"{{\"b\":[{string.Join(',', Enumerable.Repeat("\"x\"", 100_000))}]}}");

        Assert.Equal(3, JsonDocument.Parse(both).RootElement.GetProperty("errors").GetArrayLength());
        Assert.Equal(21, JsonDocument.Parse(many).RootElement.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("Int", "int", "[\"#\"]")]
    [InlineData("Int", "int", "\"#\"")]
    [InlineData("Color", "color", "\"#\"")]
    [InlineData("Filter", "filter", "\"#\"")]
    public async Task A_huge_bad_value_is_not_sent_back(string type, string field, string value)
    {
        var executor = await CoercionExecutor.CreateAsync();
        var huge = value.Replace("#", new string('x', 100_000), StringComparison.Ordinal);

        var json = await executor.QueryAsync($"query($v: {type}) {{ {field}(value: $v) }}", $$"""{"v":{{huge}}}""");

        Assert.StartsWith("""{"errors":[{"message":"Variable \"$v\" got invalid value """, json, StringComparison.Ordinal);
        Assert.InRange(json.Length, 200, 500);
    }

    [Fact]
    public async Task A_factory_makes_the_runtime_value_and_tells_absent_from_null()
    {
        var executor = await CoercionExecutor.CreateAsync(new Factories());

        var json = await executor.QueryAsync(
            "query($v: Filter) { a: filter(value: $v) b: filter(value: {name: \"y\"}) c: color(value: GREEN) }",
            "{\"v\":{\"name\":\"x\",\"limit\":3,\"note\":null,\"nested\":{\"name\":\"n\"}}}");

        Assert.Equal(
            """{"data":{"a":"Filter x 3 note= nested=(Filter n 10 note=(absent) nested=())","""
            + """b":"Filter y 10 note=(absent) nested=()","c":"\"GREEN\""}}""",
            json.Replace("\",\"b", "\",b", StringComparison.Ordinal));
    }

    private sealed record Filter(string Name, int Limit, Optional<string> Note, Filter? Nested)
    {
        public override string ToString() => $"Filter {Name} {Limit} note={Note} nested=({Nested})";
    }

    private sealed class Factories : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var given = schema.Find<InputObjectTypeConfiguration>("Filter")!;
            var made = new InputObjectTypeConfiguration("Filter")
            {
                Factory = f => new Filter(f.Get<string>(0), f.Get<int>(1), f.GetOptional<string>(4), f.Get<Filter>(3)),
            };
            made.Fields.AddRange(given.Fields);
            schema.Remove("Filter");
            schema.Add(made);
        }
    }
}
