using Cacao.Execution;
using Cacao.Execution.Relay;

namespace Cacao.Model.Tests;

/// <summary>Which batches loaders fetch while an operation is executed, with their keys.</summary>
public sealed class LoaderBatchTests
{
    [Fact]
    public async Task Siblings_share_a_batch()
    {
        await using var server = new ItemServer();
        await server.ExecuteAsync("{ a: item(number: 1) { number } b: item(number: 2) { number } c: item(number: 1) { number } }");
        Assert.Equal(["item 1 2"], server.Log.Batches);
    }

    [Fact]
    public async Task Each_level_is_a_batch()
    {
        await using var server = new ItemServer();
        await server.ExecuteAsync("{ item(number: 40) { up { up { up { number } } } } }");
        Assert.Equal(["item 40", "item 13", "item 4", "item 1"], server.Log.Batches);
    }

    [Fact]
    public async Task A_list_is_a_batch_and_so_is_what_lies_below_all_of_its_elements()
    {
        await using var server = new ItemServer();
        await server.ExecuteAsync("{ items(numbers: [7, 8, 20001]) { down { up { number } down { number } } } }");
        Assert.Equal(
            ["item 7 8 20001", "children 7 8", "children 22 23 24 25 26 27"],
            server.Log.Batches);
    }

    [Fact]
    public async Task Fields_of_different_depth_meet_in_a_batch()
    {
        await using var server = new ItemServer();
        await server.ExecuteAsync("{ a: item(number: 4) { up { number } } b: item(number: 5) { down { up { number } distance } } }");
        Assert.Equal(["item 4 5", "item 1", "children 5", "distance 16 17 18", "item 16 17 18"], server.Log.Batches);
    }

    [Fact]
    public async Task A_loader_that_needs_another_one_shares_its_batch_and_cache()
    {
        await using var server = new ItemServer();
        var result = await server.ExecuteAsync("{ items(numbers: [1, 4]) { distance } item(number: 13) { number } }");
        Assert.Equal("""{"data":{"items":[{"distance":1},{"distance":2}],"item":{"number":13}}}""", result);
        Assert.Equal(["item 1 4 13", "distance 1 4"], server.Log.Batches);
    }

    [Fact]
    public async Task Nodes_share_a_batch()
    {
        await using var server = new ItemServer();
        var ids = Enumerable.Range(1, 3).Select(i => $"\"{NodeIds.Format("Item", i)}\"");
        await server.ExecuteAsync($$"""
            { nodes(ids: [{{string.Join(',', ids)}}]) { ... on Item { number } }
              node(id: "{{NodeIds.Format("Item", 9)}}") { ... on Item { number } } }
            """);
        Assert.Equal(["item 1 2 3 9"], server.Log.Batches);
    }

    [Fact]
    public async Task Each_event_of_a_subscription_has_batches_of_its_own()
    {
        await using var server = new ItemServer();
        var executor = await server.GetExecutorAsync();
        await using var stream = Assert.IsAssignableFrom<IResponseStream>(
            await executor.ExecuteAsync("subscription { itemCounted(to: 2) { up { number } late { number } } }"));
        await foreach (var result in stream)
        {
            await result.DisposeAsync();
        }

        Assert.Equal(["item 0", "children 1", "item 6", "item 0", "children 2", "item 9"], server.Log.Batches);
    }

    [Fact]
    public async Task The_sets_of_a_variable_batch_share_batches()
    {
        await using var server = new ItemServer();
        var executor = await server.GetExecutorAsync();
        var request = OperationRequestBuilder.New()
            .SetDocument("query($n: Int!) { item(number: $n) { up { number } } }")
            .SetVariableValues("""[{ "n": 4 }, { "n": 7 }, { "n": 4 }]""")
            .Build();
        var results = await executor.ExecuteBatchAsync([request]);
        Assert.Equal(3, results.Count);
        Assert.Equal(["item 4 7", "item 1 2"], server.Log.Batches);
    }
}
