using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Cacao.Resolvers;

namespace Cacao.Execution.Tests.Results;

public sealed class ResultWriterTests
{
    private const string Sdl = """
        type Query { items(count: Int!): [Item] none: [Int!]! numbers(count: Int!): [Int!]! grid: [[Int!]!]! }
        type Item { id: Int! self: Item empty: [Item!]! tags: [String]! }
        """;

    [Theory]
    [InlineData("{ none }", """{"none":[]}""")]
    [InlineData("{ grid }", """{"grid":[[1,2],[],[3]]}""")]
    [InlineData("{ items(count: 0) { id } none }", """{"items":[],"none":[]}""")]
    [InlineData(
        "{ items(count: 3) { id self { id } empty { id } } }",
        """
        {"items":[{"id":0,"self":{"id":0},"empty":[]},{"id":1,"self":null,"empty":[]},null]}
        """)]
    [InlineData(
        "{ items(count: 1) { self { self { tags } } } }",
        """{"items":[{"self":{"self":{"tags":["a",null,"b"]}}}]}""")]
    public async Task Objects_and_lists_open_and_close_in_order(string document, string data)
    {
        var executor = await CreateAsync();

        Assert.Equal($$"""{"data":{{data}}}""", await executor.QueryAsync(document));
    }

    [Fact]
    public async Task A_large_result_is_flushed_on_the_way_and_has_the_same_bytes()
    {
        var executor = await CreateAsync();
        var request = OperationRequestBuilder.New()
            .SetDocument("{ items(count: 3000) { id self { id } empty { id } tags } numbers(count: 20000) }")
            .Build();
        await using var result = (IOperationResult)await executor.ExecuteAsync(request);
        var whole = new ArrayBufferWriter<byte>();
        result.WriteTo(whole);

        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var reading = ReadAsync(pipe.Reader);
        await result.WriteToAsync(pipe.Writer);
        await pipe.Writer.CompleteAsync();
        var (text, reads) = await reading;

        Assert.Equal(Encoding.UTF8.GetString(whole.WrittenSpan), text);
        Assert.InRange(reads, 3, 100);
    }

    private static async Task<(string Text, int Reads)> ReadAsync(PipeReader reader)
    {
        var bytes = new ArrayBufferWriter<byte>();
        for (var reads = 1; ; reads++)
        {
            var read = await reader.ReadAsync();
            foreach (var segment in read.Buffer)
            {
                bytes.Write(segment.Span);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return (Encoding.UTF8.GetString(bytes.WrittenSpan), reads);
            }
        }
    }

    private static Task<IRequestExecutor> CreateAsync() => Executors.CreateAsync(Sdl, b => b
        .UsePureResolver("Query.none", _ => ResolvedValue.FromReference(Array.Empty<int>()))
        .UsePureResolver("Query.grid", _ => ResolvedValue.FromReference(new int[][] { [1, 2], [], [3] }))
        .UsePureResolver("Query.numbers", c => ResolvedValue.FromReference(
            Enumerable.Range(0, c.ArgumentValue<int>("count")).ToArray()))
        .UsePureResolver("Query.items", c => ResolvedValue.FromReference(
            Enumerable.Range(0, c.ArgumentValue<int>("count")).Select(i => i == 2 ? null : new Item(i)).ToArray()))
        .UsePureResolver("Item.id", c => ResolvedValue.From(c.Parent<Item>().Id))
        .UsePureResolver("Item.self", c => ResolvedValue.FromReference(
            c.Parent<Item>() is { Id: 0 } item ? item : null))
        .UsePureResolver("Item.empty", _ => ResolvedValue.FromReference(Array.Empty<Item>()))
        .UsePureResolver("Item.tags", _ => ResolvedValue.FromReference(new[] { "a", null, "b" })));

    private sealed record Item(int Id);
}
