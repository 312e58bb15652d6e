using System.Text.Json;
using System.Text.Json.Nodes;
using Cacao.Language;

namespace Cacao.Types.Scalars;

public class JsonScalarTests
{
    private const string Literal = """{a: [1, 2.5, "x", true, null, ENUM], b: {c: -1e3}}""";
    private const string Json = """{"a":[1,2.5,"x",true,null,"ENUM"],"b":{"c":-1e3}}""";

    [Fact]
    public void Json_takes_any_literal()
    {
        var value = Assert.IsType<JsonElement>(Coercion.Literal(new JsonType(), Literal));
        Assert.Equal(Json, value.GetRawText());
        Assert.Equal(
            """{ a: [1, 2.5, "x", true, null, "ENUM"], b: { c: -1e3 } }""",
            SyntaxPrinter.Print(new JsonType().ToLiteral(value), indented: true));
    }

    [Fact]
    public void Json_takes_any_input_and_keeps_it_after_its_document_is_gone()
    {
        object? value;
        using (var document = JsonDocument.Parse(Json))
        {
            Assert.True(new JsonType().TryCoerceInput(document.RootElement, out value, out _));
        }

        Assert.Equal(Json, Assert.IsType<JsonElement>(value).GetRawText());
    }

    [Fact]
    public void Variables_inside_of_literals_are_refused()
    {
        foreach (var scalar in new ScalarType[] { new JsonType(), new AnyType() })
        {
            foreach (var literal in new[] { "{a: $x}", "[1, $x]", "{a: {b: [$x]}, c: 1}" })
            {
                Assert.False(scalar.TryCoerceLiteral(Utf8GraphQLParser.ParseValue(literal), out _, out var error));
                Assert.StartsWith(scalar.Name, error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Any_takes_values_apart()
    {
        foreach (var value in new[] { Coercion.Literal(new AnyType(), Literal), Coercion.Json(new AnyType(), Json) })
        {
            var members = Assert.IsType<Dictionary<string, object?>>(value);
            Assert.Equal(new List<object?> { 1L, 2.5m, "x", true, null, "ENUM" }, members["a"]);
            Assert.Equal(-1000m, Assert.IsType<Dictionary<string, object?>>(members["b"])["c"]);
        }

        Assert.Equal(1e300, Coercion.Json(new AnyType(), "1e300"));
        Assert.Equal(false, Coercion.Json(new AnyType(), "false"));
    }

    [Fact]
    public void Any_is_written_as_a_literal() => Assert.Equal(
        """{ name: "x", list: [1, false] }""",
        new AnyType().ToLiteral(new Dictionary<string, object?> { ["name"] = "x", ["list"] = new object[] { 1, false } })
            .ToString());

    [Fact]
    public void Results_are_plain_values_or_become_json()
    {
        var scalar = new JsonType();
        Assert.Equal("x", Coercion.Result(scalar, "x"));
        Assert.Equal(5L, Coercion.Result(scalar, 5));
        Assert.Equal("[1]", Result(JsonDocument.Parse("[1]")));
        Assert.Equal("[1]", Result(JsonDocument.Parse("[1]").RootElement));
        Assert.Equal("""{"a":1}""", Result(new JsonObject { ["a"] = 1 }));
        Assert.Equal("""{"a":1}""", Result(new Dictionary<string, object?> { ["a"] = 1 }));
        Assert.False(Coercion.TakesResult(scalar, new Recursive()));
        Assert.False(Coercion.TakesResult(scalar, double.NaN));
        Assert.False(Coercion.TakesResult(scalar, new[] { double.PositiveInfinity }));

        string Result(object value) => ((JsonElement)Coercion.Result(scalar, value)!).GetRawText();
    }

    private sealed class Recursive
    {
        public Recursive Self => this;
    }
}
