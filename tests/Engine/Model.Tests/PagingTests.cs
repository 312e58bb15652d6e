namespace Cacao.Model.Tests;

public sealed class PagingTests
{
    [Fact]
    public async Task A_page_has_nodes_edges_and_page_info()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(
            """
            { products(first: 1) { totalCount nodes { name } edges { node { name } }
              pageInfo { hasNextPage hasPreviousPage } } }
            """);
        Assert.Equal(
            """
            {"data":{"products":{"totalCount":2,"nodes":[{"name":"Chair"}],"edges":[{"node":{"name":"Chair"}}],
            "pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}}
            """.ReplaceLineEndings(string.Empty),
            result);
    }

    [Fact]
    public async Task The_next_page_begins_after_the_end_cursor()
    {
        await using var server = new ShopServer();
        const string query =
            """
            query($after: String) {
              products(first: 1, after: $after) { nodes { name } pageInfo { endCursor } } }
            """;
        var first = await server.ExecuteAsync(query);
        var cursor = System.Text.Json.JsonDocument.Parse(first).RootElement
            .GetProperty("data").GetProperty("products").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = await server.ExecuteAsync(query, $$"""{ "after": "{{cursor}}" }""");
        Assert.Contains("""{"products":{"nodes":[{"name":"Table"}]""", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_total_is_counted_only_when_it_is_selected()
    {
        await using var server = new ShopServer();
        await server.ExecuteAsync("{ products { nodes { name } } }");
        await server.ExecuteAsync("{ products { totalCount } }");
        Assert.Equal([false, true], server.Store.PageRequests.Select(r => r.IncludeTotalCount));
    }

    [Fact]
    public async Task The_resolver_sees_the_size_of_a_page_that_the_client_does_not_bound()
    {
        await using var server = new ShopServer();
        await server.ExecuteAsync("{ products { nodes { name } } }");
        Assert.Equal(3, Assert.Single(server.Store.PageRequests).First);
    }

    [Theory]
    [InlineData("first: 4", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("first: 1, last: 1", "PAGING_FIRST_AND_LAST")]
    [InlineData("first: 1, after: \"nonsense\"", "HC0078")]
    public async Task Bad_bounds_are_errors_with_a_code(string arguments, string code)
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync($"{{ products({arguments}) {{ nodes {{ name }} }} }}");
        Assert.Contains($"\"code\":\"{code}\"", result, StringComparison.Ordinal);
        Assert.Contains("\"products\":null", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_becomes_a_page_of_the_name_that_the_attribute_gives()
    {
        await using var server = new ShopServer();
        var result = await server.ExecuteAsync(
            """
            { products(first: 1) { nodes { brand {
              products(first: 1) { __typename edges { __typename } nodes { name } } } } } }
            """);
        Assert.Contains(
            """
            {"products":{"__typename":"BrandProductsConnection","edges":[{"__typename":"BrandProductsEdge"}],
            "nodes":[{"name":"Chair"}]}}
            """.ReplaceLineEndings(string.Empty),
            result,
            StringComparison.Ordinal);
    }
}
