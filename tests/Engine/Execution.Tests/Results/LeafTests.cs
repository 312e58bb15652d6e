using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Cacao.Types.Scalars;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Results;

public sealed class LeafTests
{
    private const string Sdl = "type Query { any: Any kind: Kind kinds: [Kind!] id: ID } scalar Any enum Kind { SPECIAL_OFFER PLAIN }";

    private enum Kind
    {
        SpecialOffer = 3,
        Plain = -1,
    }

    public static TheoryData<object?, string> Values => new()
    {
        { "text", "\"text\"" },
        { 42, "42" },
        { 1.5, "1.5" },
        { 1.50m, "1.50" },
        { true, "true" },
        { Guid.Empty, "\"00000000-0000-0000-0000-000000000000\"" },
        { new DateOnly(2026, 1, 2), "\"2026-01-02\"" },
        { TimeSpan.FromSeconds(5), "\"PT5S\"" },
        { DateTimeOffset.UnixEpoch, "\"1970-01-01T00:00:00.000Z\"" },
        { new Dictionary<string, object?> { ["a"] = new[] { 1, 2 } }, """{"a":[1,2]}""" },
        { JsonDocument.Parse("""{"x":[null]}""").RootElement, """{"x":[null]}""" },
        { null, "null" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Each_kind_of_value_goes_through_the_table(object? value, string expected)
    {
        var pure = await Executors.CreateAsync(Sdl, b => b.UsePureResolver("Query.any", _ => ResolvedValue.FromObject(value)));
        var task = await Executors.CreateAsync(Sdl, b => b.UseResolver("Query.any", _ => new(value)));

        Assert.Equal($"{{\"data\":{{\"any\":{expected}}}}}", await pure.QueryAsync("{ any }"));
        Assert.Equal($"{{\"data\":{{\"any\":{expected}}}}}", await task.QueryAsync("{ any }"));
    }

    [Fact]
    public async Task Enum_values_are_found_by_number_by_value_and_in_lists()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .AddConvention(new BindKind())
            .UsePureResolver("Query.kind", _ => ResolvedValue.From((long)Kind.Plain))
            .UseResolver("Query.kinds", _ => new(new List<Kind> { Kind.SpecialOffer, Kind.Plain })));

        Assert.Equal(
            """{"data":{"kind":"PLAIN","kinds":["SPECIAL_OFFER","PLAIN"]}}""",
            await executor.QueryAsync("{ kind kinds }"));
    }

    [Fact]
    public async Task A_number_without_an_enum_value_is_an_error()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .AddConvention(new BindKind())
            .UsePureResolver("Query.kind", _ => ResolvedValue.From(99L)));

        Assert.Contains("EXEC_INVALID_LEAF_VALUE", await executor.QueryAsync("{ kind }"), StringComparison.Ordinal);
    }

    // By name: the test runner would try to show a value without end.
    [Theory]
    [InlineData("not a number")]
    [InlineData("infinite")]
    [InlineData("endless")]
    [InlineData("too deep")]
    public async Task What_json_cannot_say_is_an_error_of_its_field(string kind)
    {
        object value = kind switch
        {
            "not a number" => double.NaN,
            "infinite" => float.NegativeInfinity,
            "endless" => Endless(),
            _ => Enumerable.Range(0, 100).Aggregate((object)1, (inner, _) => new List<object?> { inner }),
        };
        const string Nested = "type Query { box: Box } type Box { any: Any json: JSON unknown: Unknown } scalar Any scalar JSON scalar Unknown";
        foreach (var field in new[] { "any", "json", "unknown" })
        {
            var pure = await Executors.CreateAsync(Nested, b => Scalars(b)
                .UsePureResolver("Query.box", _ => ResolvedValue.FromReference(new object()))
                .UsePureResolver($"Box.{field}", _ => ResolvedValue.FromObject(value)));
            var task = await Executors.CreateAsync(Nested, b => Scalars(b)
                .UseResolver("Query.box", _ => new(new object()))
                .UseResolver($"Box.{field}", _ => new(value)));

            var json = await pure.QueryAsync($"{{ box {{ {field} }} }}");

            Assert.Equal(json, await task.QueryAsync($"{{ box {{ {field} }} }}"));
            var error = JsonDocument.Parse(json).RootElement.GetProperty("errors")[0];
            Assert.Equal("EXEC_INVALID_LEAF_VALUE", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.EndsWith($"],\"data\":{{\"box\":{{\"{field}\":null}}}}}}", json, StringComparison.Ordinal);
        }

        static SchemaBuilder Scalars(SchemaBuilder schema) => schema.AddScalar(new AnyType()).AddScalar(new JsonType());

        static Dictionary<string, object?> Endless()
        {
            var members = new Dictionary<string, object?>();
            members["again"] = members;
            return members;
        }
    }

    [Fact]
    public async Task A_global_id_is_encoded_when_it_is_written()
    {
        var id = Guid.NewGuid();
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.id", _ => ResolvedValue.FromNodeId("Product", id)));

        Assert.Equal(
            $"{{\"data\":{{\"id\":\"{Convert.ToBase64String([.. "Product:"u8, .. id.ToByteArray()])}\"}}}}",
            await executor.QueryAsync("{ id }"));
    }

    [Fact]
    public async Task A_large_result_is_flushed_as_it_is_written()
    {
        var text = new string('x', 1000);
        var executor = await Executors.CreateAsync(
            "type Query { texts: [String!]! }",
            b => b.UsePureResolver("Query.texts", _ => ResolvedValue.FromReference(Enumerable.Repeat(text, 1000).ToArray())));
        await using var result = await executor.ExecuteAsync("{ texts }");
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));

        var writing = result.ExpectOperationResult().WriteToAsync(pipe.Writer).AsTask();
        Assert.False(writing.IsCompleted);
        var json = ReadAsync(pipe.Reader);
        await writing;
        await pipe.Writer.CompleteAsync();

        Assert.Equal(result.ToJson(), await json);
    }

    private static async Task<string> ReadAsync(PipeReader reader)
    {
        using var memory = new MemoryStream();
        await reader.CopyToAsync(memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private sealed class BindKind : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            schema.Remove("Kind");
            schema.Add(new EnumTypeConfiguration("Kind")
            {
                Values =
                {
                    new EnumValueConfiguration("SPECIAL_OFFER", Kind.SpecialOffer),
                    new EnumValueConfiguration("PLAIN", Kind.Plain),
                },
            });
        }
    }
}
