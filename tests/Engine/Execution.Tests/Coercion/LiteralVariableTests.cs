namespace Cacao.Execution.Tests.Coercion;

/// <summary>Variables inside of literals of scalars that take lists and objects.</summary>
public sealed class LiteralVariableTests
{
    private const string Sdl = """
        type Query { json(value: JSON): JSON any(value: Any): Any box(value: Box): Int }
        enum Size { SMALL LARGE }
        input Box { width: Int! size: Size weight: Float }
        """;

    [Theory]
    [InlineData("json")]
    [InlineData("any")]
    public async Task Variables_take_their_place(string field)
    {
        var executor = await CreateAsync();

        Assert.Equal(
            "{\"data\":{\"" + field
                + """
                ":{"a":1,"list":["x",2.5,null],"size":"LARGE","box":{"width":3,"size":"SMALL"},"all":[1,2]}}}
                """,
            await executor.QueryAsync(
                $$"""
                query($i: Int!, $s: String, $f: Float, $n: String, $e: Size, $b: Box, $l: [Int!], $absent: Int) {
                  {{field}}(value: { a: $i, list: [$s, $f, $n], size: $e, box: $b, all: $l, gone: $absent })
                }
                """,
                """{"i":1,"s":"x","f":2.5,"n":null,"e":"LARGE","b":{"width":3,"size":"SMALL"},"l":[1,2]}"""));
    }

    [Fact]
    public async Task The_variables_of_each_request_count()
    {
        var executor = await CreateAsync();
        const string Document = "query($i: Int) { json(value: [$i]) }";

        Assert.Equal("""{"data":{"json":[1]}}""", await executor.QueryAsync(Document, """{"i":1}"""));
        Assert.Equal("""{"data":{"json":[2]}}""", await executor.QueryAsync(Document, """{"i":2}"""));
        Assert.Equal("""{"data":{"json":[null]}}""", await executor.QueryAsync(Document));
    }

    private static Task<IRequestExecutor> CreateAsync() => Executors.CreateAsync(
        Sdl,
        schema => schema
            .UseResolver("Query.json", c => new ValueTask<object?>(c.ArgumentValue<object?>("value")))
            .UseResolver("Query.any", c => new ValueTask<object?>(c.ArgumentValue<object?>("value"))));
}
