using Cacao.Resolvers;

namespace Cacao.Execution.Tests.Incremental;

public sealed class StreamTests
{
    [Fact]
    public async Task Items_follow_after_the_first_ones()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"numbers":[1,2]},"pending":[{"id":"0","path":["numbers"],"label":"n"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[3,4,5]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync("""{ numbers @stream(initialCount: 2, label: "n") }"""));
    }

    [Theory]
    [InlineData("{ numbers @stream(initialCount: 5) }")]
    [InlineData("{ numbers @stream(initialCount: 9) }")]
    [InlineData("{ numbers @stream(if: false) }")]
    public async Task A_list_that_is_complete_is_not_streamed(string document)
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(["""{"data":{"numbers":[1,2,3,4,5]}}"""], await executor.ReadAsync(document));
    }

    [Fact]
    public async Task The_count_can_be_a_variable()
    {
        var executor = await Shelf.CreateAsync();
        const string Document = "query($n: Int! = 1) { numbers @stream(initialCount: $n) }";

        Assert.StartsWith("""{"data":{"numbers":[1]}""", (await executor.ReadAsync(Document))[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"data":{"numbers":[1,2,3]}""", (await executor.ReadAsync(Document, """{"n":3}"""))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_negative_count_is_an_error_of_the_field()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync("{ feed @stream(initialCount: -1) { name } }");

        Assert.Single(parts);
        Assert.Contains(ErrorCodes.Execution.InvalidArgument, parts[0], StringComparison.Ordinal);
        Assert.EndsWith("""
            "data":{"feed":null}}
            """, parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_are_streamed_with_all_that_is_below_them()
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync("{ books @stream { name slow related @stream { name } } }");

        Assert.Equal(
            await WholeAsync(executor, "{ books { name slow related { name } } }"),
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task An_asynchronous_sequence_is_streamed_as_it_comes(int initialCount)
    {
        var executor = await Shelf.CreateAsync();

        var parts = await executor.ReadAsync($"{{ feed @stream(initialCount: {initialCount}) {{ name slow }} }}");

        Assert.Equal(initialCount < 9, parts.Count > 1);
        Assert.Equal(
            await WholeAsync(executor, "{ feed { name slow } }"),
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task Only_the_outer_list_is_streamed()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            [
                """{"data":{"grid":[]},"pending":[{"id":"0","path":["grid"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[[1,2],[3],[]]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await executor.ReadAsync("{ grid @stream }"));
    }

    [Fact]
    public async Task Errors_of_items_stand_beside_them()
    {
        var executor = await Shelf.CreateAsync();

        Assert.Equal(
            """{"incremental":[{"id":"0","items":[{"broken":null},null],"errors":[{"message":"broken","locations":[{"line":1,"column":36}],"path":["maybe",1,"broken"]}]}],"completed":[{"id":"0"}],"hasNext":false}""",
            (await (await Shelf.CreateAsync(coordinate => coordinate == "Query.maybe"
                ? _ => new ValueTask<object?>((List<object?>)[null, Shelf.Book(1), null])
                : null)).ReadAsync("{ maybe @stream(initialCount: 1) { broken } }"))[1]);
        Assert.Equal(2, (await executor.ReadAsync("{ maybe @stream { broken } }")).Count);
    }

    [Fact]
    public async Task An_item_that_may_not_be_null_ends_the_stream()
    {
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Book.slowlyBroken"
            ? async context =>
            {
                await Task.Yield();
                return context.Parent<IReadOnlyDictionary<string, object?>>()["name"] is "Book 2"
                    ? throw new GraphQLException("second")
                    : "fine";
            }
            : null);

        var parts = await executor.ReadAsync("{ books @stream { slowlyBroken } }");

        var all = string.Concat(parts);
        Assert.Contains("\"items\":[{\"slowlyBroken\":\"fine\"}]", all, StringComparison.Ordinal);
        Assert.Contains(
            """{"completed":[{"id":"0","errors":[{"message":"second","locations":[{"line":1,"column":19}],"path":["books",1,"slowlyBroken"]}]}],"hasNext":false}"""[1..],
            parts[^1],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_sequence_that_breaks_ends_the_stream_after_what_it_has_brought(int initialCount)
    {
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Query.feed"
            ? _ => new ValueTask<object?>(BreakingAsync(2))
            : null);

        var parts = await executor.ReadAsync($"{{ feed @stream(initialCount: {initialCount}) {{ name }} }}");

        Assert.Contains("\"completed\":[{\"id\":\"0\",\"errors\":[{\"message\":\"broke\"", parts[^1], StringComparison.Ordinal);
        Assert.Equal(
            """{"feed":[{"name":"Book 1"},{"name":"Book 2"}]}""",
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task A_sequence_that_breaks_among_the_first_items_fails_the_field()
    {
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Query.feed"
            ? _ => new ValueTask<object?>(BreakingAsync(1))
            : null);

        var parts = await executor.ReadAsync("{ feed @stream(initialCount: 2) { name } }");

        Assert.Single(parts);
        Assert.EndsWith("""
            "data":{"feed":null}}
            """, parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_streamed_in_windows_and_in_order()
    {
        var numbers = Enumerable.Range(0, 1_000).ToList();
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Query.numbers"
            ? _ => new ValueTask<object?>(numbers)
            : null);

        var parts = await executor.ReadAsync("{ numbers @stream }");

        Assert.True(parts.Count > 10, $"{parts.Count} results");
        Assert.Equal(numbers, IncrementalParts.Assemble(parts)["numbers"]!.AsArray().Select(n => (int)n!));
    }

    [Fact]
    public async Task A_sequence_is_not_read_faster_than_the_client_reads()
    {
        var read = 0;
        var executor = await Shelf.CreateAsync(coordinate => coordinate == "Query.feed"
            ? _ => new ValueTask<object?>(CountAsync(() => read++))
            : null);
        var request = OperationRequestBuilder.New().SetDocument("{ feed @stream { name } }").AllowIncrementalDelivery().Build();
        await using var result = await executor.ExecuteAsync(request);
        await using var parts = result.ExpectResponseStream().GetAsyncEnumerator();

        Assert.True(await parts.MoveNextAsync());
        Assert.Equal(0, read);
        Assert.True(await parts.MoveNextAsync());
        Assert.InRange(read, 1, 65);
    }

    [Fact]
    public async Task Deferred_fragments_in_items_are_announced_with_them()
    {
        var executor = await Shelf.CreateAsync();
        const string Document = "{ books @stream(initialCount: 1) { name ... @defer { slow author { name } } } }";

        var parts = await executor.ReadAsync(Document);

        Assert.Equal(
            await WholeAsync(executor, Document),
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    [Fact]
    public async Task A_list_in_a_deferred_fragment_is_streamed_after_it()
    {
        var executor = await Shelf.CreateAsync();
        const string Document = "{ book { name ... @defer { pages related @stream { name } } } }";

        var parts = await executor.ReadAsync(Document);

        Assert.DoesNotContain("items", parts[1].Split("\"completed\"")[0], StringComparison.Ordinal);
        Assert.Equal(
            await WholeAsync(executor, Document),
            IncrementalParts.Assemble(parts).ToJsonString());
    }

    private static async Task<string> WholeAsync(IRequestExecutor executor, string document)
    {
        var json = await executor.QueryAsync(document);
        return System.Text.Json.Nodes.JsonNode.Parse(json)!["data"]!.ToJsonString();
    }

    private static async IAsyncEnumerable<object?> BreakingAsync(int items)
    {
        for (var i = 1; i <= items; i++)
        {
            await Task.Yield();
            yield return Shelf.Book(i);
        }

        throw new GraphQLException("broke");
    }

    private static async IAsyncEnumerable<object?> CountAsync(Action count)
    {
        for (var i = 1; i < 10_000; i++)
        {
            count();
            yield return Shelf.Book(i, 0);
        }

        await Task.Yield();
    }
}
