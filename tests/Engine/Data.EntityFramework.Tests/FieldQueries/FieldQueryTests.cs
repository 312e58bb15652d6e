using Cacao.Execution.Relay;

namespace Cacao.Data;

public sealed class FieldQueryTests(StoreDatabase database) : StoreTest(database)
{
    [Fact]
    public async Task A_page_is_filtered_sorted_and_projected_in_one_statement()
    {
        await using var server = new StoreServer(Database, Sql);
        var result = await server.ExecuteAsync(
            """
            { products(first: 2, where: { isActive: { eq: true }, price: { lt: 3 } }, order: [{ name: DESC }]) {
              nodes { name } } }
            """);
        Assert.Equal("""{"data":{"products":{"nodes":[{"name":"lamp 8 é"},{"name":"lamp 6 é"}]}}}""", result);
        var sql = Sql.Single.Replace("\"", string.Empty, StringComparison.Ordinal);
        Assert.Equal(
            "SELECT p.Name, p.Id FROM Products AS p WHERE p.Price < @Value AND p.IsActive = @Value1 "
                + "ORDER BY p.Name DESC, p.Id LIMIT @Value2",
            sql);
    }

    [Fact]
    public async Task The_count_is_asked_for_only_when_it_is_selected()
    {
        await using var server = new StoreServer(Database, Sql);
        await server.ExecuteAsync("{ products(first: 1) { nodes { name } } }");
        Assert.DoesNotContain("count(", Sql.Single, StringComparison.OrdinalIgnoreCase);
        Sql.Statements.Clear();
        var result = await server.ExecuteAsync(
            """{ products(first: 1, where: { id: { gt: 39 } }) { totalCount nodes { id } } }""");
        Assert.Equal("""{"data":{"products":{"totalCount":2,"nodes":[{"id":40}]}}}""", result);
        Assert.Contains("count(", Sql.Single, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task All_pages_of_a_sorted_list_hold_each_item_once()
    {
        await using var server = new StoreServer(Database, Sql);
        var seen = new List<string>();
        var after = "null";
        do
        {
            var page = await server.ExecuteAsync(
                $$"""
                { products(first: 10, after: {{after}}, order: [{ discount: ASC }, { brand: { name: DESC } }]) {
                  nodes { id } pageInfo { hasNextPage endCursor } } }
                """);
            using var json = System.Text.Json.JsonDocument.Parse(page);
            var products = json.RootElement.GetProperty("data").GetProperty("products");
            seen.AddRange(products.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetRawText()));
            var pageInfo = products.GetProperty("pageInfo");
            after = pageInfo.GetProperty("hasNextPage").GetBoolean()
                ? pageInfo.GetProperty("endCursor").GetRawText()
                : string.Empty;
        }
        while (after.Length > 0);

        Assert.Equal(StoreSeed.ProductCount, seen.Count);
        Assert.Equal(StoreSeed.ProductCount, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("first: 11", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("first: 1, last: 1", "PAGING_FIRST_AND_LAST")]
    public async Task Pages_have_bounds(string arguments, string code)
    {
        await using var server = new StoreServer(Database, Sql);
        var result = await server.ExecuteAsync($$"""{ products({{arguments}}) { nodes { id } } }""");
        Assert.Contains($"\"code\":\"{code}\"", result, StringComparison.Ordinal);
        Assert.Empty(Sql.Statements);
    }

    [Fact]
    public async Task Nested_objects_and_lists_are_filtered()
    {
        await using var server = new StoreServer(Database, Sql);
        var result = await server.ExecuteAsync(
            """
            { productList(
                where: { and: [{ brand: { name: { startsWith: "Brand" } } }, { or: [
                  { reviews: { some: { stars: { eq: 5 } } } }, { tags: { all: { eq: "t9" } } }] }] }
                order: [{ category: { rank: DESC } }]) { name } }
            """);
        Assert.StartsWith("""{"data":{"productList":[{"name":""", result, StringComparison.Ordinal);
        var sql = Sql.Single.Replace("\"", string.Empty, StringComparison.Ordinal);
        Assert.StartsWith("SELECT p.Name FROM Products AS p", sql, StringComparison.Ordinal);
        Assert.Contains("EXISTS", sql, StringComparison.Ordinal);
        Assert.EndsWith("ORDER BY c.Rank DESC, p.Id", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_with_requirements_and_nested_fields_read_their_columns_only()
    {
        await using var server = new StoreServer(Database, Sql);
        await server.ExecuteAsync("{ productList(where: { id: { eq: 1 } }) { label brand { country } } }");
        var sql = Sql.Single.Replace("\"", string.Empty, StringComparison.Ordinal);
        Assert.StartsWith("SELECT b.Country, p.Name, p.Price FROM Products AS p", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_context_carries_filter_order_and_selection()
    {
        await using var server = new StoreServer(Database, Sql);
        var result = await server.ExecuteAsync(
            """{ found(where: { id: { in: [1, 2, 3] } }, order: [{ id: DESC }]) { id } }""");
        Assert.Equal("""{"data":{"found":[{"id":3},{"id":2},{"id":1}]}}""", result);
        Assert.StartsWith("""SELECT p."Id" FROM "Products" AS p WHERE""", Sql.Single, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_is_filtered_by_its_global_id()
    {
        await using var server = new StoreServer(Database, Sql);
        var id = NodeIds.Format("Brand", 2);
        var result = await server.ExecuteAsync(
            $$"""{ productList(where: { brand: { id: { in: ["{{id}}"] } }, id: { lt: 6 } }) { id brand { id } } }""");
        Assert.Equal(
            """{"data":{"productList":[{"id":1,"brand":{"id":"$ID"}},{"id":5,"brand":{"id":"$ID"}}]}}"""
                .Replace("$ID", id, StringComparison.Ordinal),
            result);
        var foreign = await server.ExecuteAsync(
            $$"""
            { productList(where: { brand: { id: { eq: "{{NodeIds.Format("Shop", 2)}}" } } }) { id } }
            """);
        Assert.Contains("NODE_ID_TYPE_MISMATCH", foreign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Described_filters_and_sort_keys_have_their_own_fields()
    {
        await using var server = new StoreServer(Database, Sql);
        var result = await server.ExecuteAsync(
            """
            { chosen(where: { title: { contains: "lamp" }, reviews: { some: { stars: { gte: 5 } } } }
                     order: [{ cost: DESC }]) { id } }
            """);
        Assert.StartsWith("""{"data":{"chosen":[{"id":""", result, StringComparison.Ordinal);
        var unknown = await server.ExecuteAsync("{ chosen(where: { price: { eq: 1 } }) { id } }");
        Assert.Contains("errors", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_memory_is_filtered_and_sorted_too()
    {
        await using var server = new StoreServer(Database, Sql);
        Assert.Equal(
            """{"data":{"categories":[{"id":2},{"id":1}]}}""",
            await server.ExecuteAsync("{ categories(where: { rank: { eq: 1 } }, order: [{ name: ASC }]) { id } }"));
    }

    [Fact]
    public async Task A_filter_has_limits()
    {
        await using var server = new StoreServer(Database, Sql);
        var conditions = string.Join(", ", Enumerable.Range(1, 8).Select(i => $$"""{ id: { eq: {{i}} } }"""));
        var result = await server.ExecuteAsync($$"""{ productList(where: { or: [{{conditions}}] }) { id } }""");
        Assert.Contains("FILTER_TOO_COMPLEX", result, StringComparison.Ordinal);
        Assert.Empty(Sql.Statements);
    }
}
