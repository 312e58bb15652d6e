namespace Cacao.Model.Tests;

public sealed class NodeTests
{
    [Fact]
    public async Task A_node_is_found_by_its_id()
    {
        await using var server = new ShopServer();
        var id = ShopServer.IdOf("Product", ShopServer.ChairId);
        Assert.Equal(
            """{"data":{"node":{"__typename":"Product","id":"$ID","name":"Chair"}}}"""
                .Replace("$ID", id, StringComparison.Ordinal),
            await server.ExecuteAsync($$"""{ node(id: "{{id}}") { __typename id ... on Product { name } } }"""));
    }

    [Fact]
    public async Task Nodes_keep_the_order_of_their_ids_and_bad_ids_cost_only_themselves()
    {
        await using var server = new ShopServer();
        var chair = ShopServer.IdOf("Product", ShopServer.ChairId);
        var table = ShopServer.IdOf("Product", ShopServer.TableId);
        var missing = ShopServer.IdOf("Product", Guid.Empty);
        var foreign = ShopServer.IdOf("Unicorn", Guid.Empty);
        var result = await server.ExecuteAsync(
            $$"""
            { nodes(ids: ["{{table}}", "{{missing}}", "{{foreign}}", "{{chair}}"]) { ... on Product { name } } }
            """);
        Assert.Contains(
            """{"nodes":[{"name":"Table"},null,null,{"name":"Chair"}]}""",
            result,
            StringComparison.Ordinal);
        Assert.Contains("NODE_TYPE_UNKNOWN", result, StringComparison.Ordinal);
        Assert.Contains("""path":["nodes",2]""", result, StringComparison.Ordinal);
    }
}
