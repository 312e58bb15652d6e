using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Cacao.Resolvers;

namespace Cacao.Execution.Tests;

public sealed class ListTests
{
    private const string Sdl = "type Query { ints: [Int] names: [String] items: [Item!] matrix: [[Int!]] guids: [ID] } type Item { name: String }";

    public static TheoryData<string, object> Integers => new()
    {
        { "array", new[] { 1, 2, 3 } },
        { "list", new List<int> { 1, 2, 3 } },
        { "immutable array", ImmutableArray.Create(1, 2, 3) },
        { "nullable", new int?[] { 1, 2, 3 } },
        { "longs", new List<long> { 1, 2, 3 } },
        { "shorts", new short[] { 1, 2, 3 } },
        { "boxed", new object[] { 1, 2, 3 } },
        { "set", new SortedSet<int> { 3, 1, 2 } },
        { "lazy", Enumerable.Range(1, 3).Where(_ => true) },
        { "asynchronous", Numbers() },
        { "asynchronous objects", Objects() },
    };

    [Theory]
    [MemberData(nameof(Integers))]
    public async Task Any_sequence_is_a_list(string kind, object value)
    {
        foreach (var isPure in new[] { true, false })
        {
            var executor = await Executors.CreateAsync(Sdl, b => _ = isPure
                ? b.UsePureResolver("Query.ints", _ => ResolvedValue.FromReference(value))
                : b.UseResolver("Query.ints", _ => new(value)));

            Assert.Equal($"{kind} " + """{"data":{"ints":[1,2,3]}}""", $"{kind} {await executor.QueryAsync("{ ints }")}");
        }
    }

    [Fact]
    public async Task Lists_nest_and_mix_kinds()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.matrix", _ => ResolvedValue.FromReference(
                new object?[] { new[] { 1 }, null, new List<long> { 2, 3 }, Array.Empty<int>(), Numbers() }))
            .UsePureResolver("Query.guids", _ => ResolvedValue.FromReference(new[] { Guid.Empty }))
            .UsePureResolver("Query.names", _ => ResolvedValue.FromReference(new HashSet<string> { "a", "b" })));

        Assert.Equal(
            """{"data":{"matrix":[[1],null,[2,3],[],[1,2,3]],"guids":["00000000-0000-0000-0000-000000000000"],"names":["a","b"]}}""",
            await executor.QueryAsync("{ matrix guids names }"));
    }

    [Fact]
    public async Task A_sequence_that_breaks_fails_its_list()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.ints", _ => ResolvedValue.FromReference(Breaking()))
            .UsePureResolver("Query.names", _ => ResolvedValue.FromReference(BreakingAsync())));

        Assert.Equal(
            """{"errors":[{"message":"Broken.","locations":[{"line":1,"column":3}],"path":["ints"]},"""
            + """{"message":"Broken later.","locations":[{"line":1,"column":8}],"path":["names"]}],"data":{"ints":null,"names":null}}""",
            await executor.QueryAsync("{ ints names }"));
    }

    [Fact]
    public async Task A_long_list_fills_many_pages_and_keeps_its_paths()
    {
        var executor = await Executors.CreateAsync(Sdl, b => b
            .UsePureResolver("Query.items", _ => ResolvedValue.FromReference(Enumerable.Range(0, 5000).Select(i => (object)i).ToArray()))
            .UsePureResolver("Item.name", c => c.Parent<int>() % 1000 == 999
                ? throw new GraphQLException($"{c.Path}")
                : ResolvedValue.From($"n{c.Parent<int>()}")));

        var json = await executor.QueryAsync("{ items { name } }");

        using var result = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(
            ["/items/999/name", "/items/1999/name", "/items/2999/name", "/items/3999/name", "/items/4999/name"],
            result.RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString()));
        var items = result.RootElement.GetProperty("data").GetProperty("items");
        Assert.Equal(5000, items.GetArrayLength());
        Assert.All(
            items.EnumerateArray().Select((e, i) => (e, i)),
            x => Assert.Equal(x.i % 1000 == 999 ? null : $"n{x.i}", x.e.GetProperty("name").GetString()));
    }

    private static async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 1; i <= 3; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<object> Objects()
    {
        await foreach (var number in Numbers())
        {
            yield return number;
        }
    }

    private static IEnumerable<int> Breaking()
    {
        yield return 1;
        throw new GraphQLException("Broken.");
    }

    private static async IAsyncEnumerable<string> BreakingAsync()
    {
        yield return "a";
        await Task.Yield();
        throw new GraphQLException("Broken later.");
    }
}
