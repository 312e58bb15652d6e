using System.Text.Json;
using Cacao.Types.Configuration;

namespace Cacao.Execution.Tests.Coercion;

/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("int", "absent")]
    [InlineData("int(value: null)", "null")]
    [InlineData("int(value: 42)", "42")]
    [InlineData("intDefault", "7")]
    [InlineData("intDefault(value: null)", "null")]
    [InlineData("intDefault(value: 8)", "8")]
    [InlineData("requiredDefault", "7")]
    [InlineData("list(value: [1, null, 3])", "[1, null, 3]")]
    [InlineData("list(value: 1)", "[1]")]
    [InlineData("list(value: null)", "null")]
    [InlineData("list(value: [])", "[]")]
    [InlineData("matrix(value: 1)", "[[1]]")]
    [InlineData("matrix(value: [1, [2], null])", "[[1], [2], null]")]
    [InlineData("filter(value: {name: \"x\"})", "{ name: \"x\", limit: 10, tags: [\"a\"] }")]
    [InlineData("filter(value: {name: \"x\", limit: 1, tags: null, note: null})", "{ name: \"x\", limit: 1, tags: null, note: null }")]
    [InlineData("filter(value: {name: \"x\", tags: \"one\", nested: {name: \"y\"}})",
        "{ name: \"x\", limit: 10, tags: [\"one\"], nested: { name: \"y\", limit: 10, tags: [\"a\"] } }")]
    [InlineData("choice(value: {id: 3})", "{ id: \"3\" }")]
    [InlineData("color", "\"RED\"")]
    [InlineData("color(value: GREEN)", "\"GREEN\"")]
    [InlineData("colors(value: RED)", "[\"RED\"]")]
    public async Task Literals_are_coerced(string field, string expected)
    {
        var executor = await CoercionExecutor.CreateAsync();

        var json = await executor.QueryAsync($"{{ f: {field} }}");

        Assert.Equal($"{{\"data\":{{\"f\":{JsonSerializer.Serialize(expected, s_json)}}}}}", json);
    }

    [Theory]
    [InlineData("query($v: Int) { f: int(value: $v) }", "{}", "absent")]
    [InlineData("query($v: Int) { f: int(value: $v) }", "{\"v\":null}", "null")]
    [InlineData("query($v: Int) { f: int(value: $v) }", "{\"v\":5}", "5")]
    [InlineData("query($v: Int = 3) { f: int(value: $v) }", "{}", "3")]
    [InlineData("query($v: Int = 3) { f: int(value: $v) }", "{\"v\":null}", "null")]
    [InlineData("query($v: Int) { f: intDefault(value: $v) }", "{}", "7")]
    [InlineData("query($v: Int) { f: intDefault(value: $v) }", "{\"v\":null}", "null")]
    [InlineData("query($v: Int = 3) { f: intDefault(value: $v) }", "{}", "3")]
    [InlineData("query($v: Int) { f: requiredDefault(value: $v) }", "{}", "7")]
    [InlineData("query($v: Int) { f: list(value: [1, $v, 3]) }", "{\"v\":2}", "[1, 2, 3]")]
    [InlineData("query($v: Int) { f: list(value: [1, $v, 3]) }", "{}", "[1, null, 3]")]
    [InlineData("query($v: [Int]) { f: matrix(value: [[0], $v]) }", "{\"v\":[1,2]}", "[[0], [1, 2]]")]
    [InlineData("query($v: Int!) { f: filter(value: {name: \"x\", limit: $v}) }", "{\"v\":2}", "{ name: \"x\", limit: 2, tags: [\"a\"] }")]
    [InlineData("query($v: Int) { f: filter(value: {name: \"x\", limit: $v}) }", "{}", "{ name: \"x\", limit: 10, tags: [\"a\"] }")]
    [InlineData("query($v: String) { f: filter(value: {name: \"x\", note: $v}) }", "{}", "{ name: \"x\", limit: 10, tags: [\"a\"] }")]
    [InlineData("query($v: String) { f: filter(value: {name: \"x\", note: $v}) }", "{\"v\":null}", "{ name: \"x\", limit: 10, tags: [\"a\"], note: null }")]
    [InlineData("query($v: ID!) { f: choice(value: {id: $v}) }", "{\"v\":\"i\"}", "{ id: \"i\" }")]
    [InlineData("query($v: Color) { f: color(value: $v) }", "{\"v\":\"GREEN\"}", "\"GREEN\"")]
    [InlineData("query($v: Color) { f: color(value: $v) }", "{}", "\"RED\"")]
    public async Task Variables_within_arguments_are_coerced(string document, string variables, string expected)
    {
        var executor = await CoercionExecutor.CreateAsync();

        var json = await executor.QueryAsync(document, variables);

        Assert.Equal($"{{\"data\":{{\"f\":{JsonSerializer.Serialize(expected, s_json)}}}}}", json);
    }

    [Theory]
    [InlineData("query($v: Int) { f: required(value: $v) int(value: 1) }", "{\"v\":null}", 37)]
    [InlineData("query($v: Int) { f: requiredDefault(value: $v) int(value: 1) }", "{\"v\":null}", 44)]
    [InlineData("query($v: Int) { f: strictList(value: [$v]) int(value: 1) }", "{}", 39)]
    [InlineData("query($v: Int) { f: filter(value: {name: \"x\", limit: $v}) int(value: 1) }", "{\"v\":null}", 35)]
    public async Task A_null_that_only_the_request_brings_fails_the_field(string document, string variables, int column)
    {
        var executor = await Executors.CreateAsync(
            CoercionExecutor.Sdl,
            configure: b => Microsoft.Extensions.DependencyInjection.RequestExecutorBuilderExtensions.ModifyRequestOptions(
                b,
                o => o.Validation = new Validation.ValidationOptions { Rules = [] }));

        var json = await executor.QueryAsync(document, variables, new Dictionary<string, object?> { ["int"] = "fine" });

        using var result = JsonDocument.Parse(json);
        var error = Assert.Single(result.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("""["f"]""", error.GetProperty("path").GetRawText());
        Assert.Equal(column, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
        Assert.Equal("EXEC_INVALID_ARGUMENT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""{"f":null,"int":"fine"}""", result.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Conversions_see_given_values_defaults_and_null_but_not_what_is_absent()
    {
        var seen = new List<object?>();
        var executor = await CoercionExecutor.CreateAsync(new Convert("Query.int", "value", v =>
        {
            seen.Add(v);
            return $"<{v ?? "null"}>";
        }));

        var json = await executor.QueryAsync(
            "query($a: Int, $b: Int) { a: int(value: 1) b: int c: int(value: null) d: int(value: $a) e: int(value: $b) }",
            "{\"b\":2}");

        Assert.Equal(
            """{"data":{"a":"\"<1>\"","b":"absent","c":"\"<null>\"","d":"absent","e":"\"<2>\""}}""",
            json);
        Assert.Equal([1, null, 2], seen);
    }

    [Fact]
    public async Task A_conversion_that_refuses_a_value_fails_the_field_with_its_code()
    {
        var executor = await CoercionExecutor.CreateAsync(new Convert(
            "Query.int",
            "value",
            _ => throw new GraphQLException(new GraphQLError("Not a good number.") { Code = "BAD" })));

        var json = await executor.QueryAsync("{ int(value: 1) }");

        Assert.Equal(
            """{"errors":[{"message":"Argument \"value\": Not a good number.","locations":[{"line":1,"column":14}],"path":["int"],"extensions":{"code":"BAD"}}],"data":{"int":null}}""",
            json);
    }

    [Fact]
    public async Task A_conversion_that_breaks_is_masked()
    {
        var executor = await CoercionExecutor.CreateAsync(new Convert(
            "Query.int",
            "value",
            _ => throw new FormatException("secret")));

        var literal = await executor.QueryAsync("{ int(value: 1) }");
        var variable = await executor.QueryAsync("query($v: Int) { int(value: $v) }", "{\"v\":1}");

        foreach (var json in new[] { literal, variable })
        {
            Assert.Contains("Unexpected Execution Error", json, StringComparison.Ordinal);
            Assert.EndsWith("\"data\":{\"int\":null}}", json, StringComparison.Ordinal);
            Assert.Contains("\"code\":\"EXEC_UNEXPECTED_ERROR\",\"traceId\":\"", json, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
        }
    }

    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed class Convert(string coordinate, string argument, Func<object?, object?> convert) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var parts = coordinate.Split('.');
            var field = schema.Find<ObjectTypeConfiguration>(parts[0])!.Fields.Single(f => f.Name == parts[1]);
            var index = field.Arguments.FindIndex(a => a.Name == argument);
            field.Arguments[index] = new InputFieldConfiguration(argument, field.Arguments[index].Type) { Convert = convert };
        }
    }
}
