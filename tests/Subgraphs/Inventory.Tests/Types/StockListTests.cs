using EShop.Inventory.Tests;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Tests;

/// <summary>The lists of the back office, on the demo stock.</summary>
public sealed class StockListTests(InventoryHost host) : IClassFixture<InventoryHost>
{
    [Fact]
    public async Task Stock_is_found_by_variant_warehouse_and_numbers_in_one_statement()
    {
        var warehouse = host.GlobalId("Warehouse", DemoIds.Warehouse(1));
        await using var db = host.CreateContext();
        var expected = await db.StockItems
            .Where(item => item.WarehouseId == DemoIds.Warehouse(1) && item.OnHand > 100)
            .OrderByDescending(item => item.OnHand).ThenBy(item => item.Id)
            .Select(item => item.OnHand)
            .ToListAsync();
        using var statements = host.RecordStatements();

        var answer = await host.Staff.PostAsync(
            """
            query ($warehouse: ID!) {
                stockItems(first: 5, warehouseId: $warehouse, where: { onHand: { gt: 100 } }, order: [{ onHand: DESC }]) {
                    nodes { onHand }
                }
            }
            """,
            new { warehouse });

        Assert.Equal(
            expected.Take(5),
            answer.Data.GetProperty("stockItems").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("onHand").GetInt32()));
        Assert.Equal(1, statements.Count);
    }

    [Fact]
    public async Task A_variants_stock_comes_with_its_warehouses_in_two_statements()
    {
        using var statements = host.RecordStatements();

        var answer = await host.Staff.PostAsync(
            "query ($id: ID!) { stockItems(variantId: $id) { totalCount nodes { variant { id } warehouse { code } } } }",
            new { id = host.VariantId(7) });

        var items = answer.Data.GetProperty("stockItems");
        Assert.Equal(4, items.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            ["BER-1", "BER-2", "BER-3", "BER-4"],
            items.GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("warehouse").GetProperty("code").GetString())
                .Order());
        Assert.All(
            items.GetProperty("nodes").EnumerateArray(),
            node => Assert.Equal(host.VariantId(7), node.GetProperty("variant").GetProperty("id").GetString()));
        Assert.Equal(2, statements.Count);
    }

    [Fact]
    public async Task The_ledger_is_read_page_by_page_without_a_gap()
    {
        const string Query =
            """
            query ($after: String) {
                stockLedger(first: 100, after: $after, where: { reason: { eq: RECEIVED }, delta: { gte: 118 } }) {
                    nodes { id delta stockItem { warehouse { code } } }
                    pageInfo { hasNextPage endCursor }
                }
            }
            """;
        await using var db = host.CreateContext();
        var expected = await db.StockLedgerEntries.CountAsync(entry => entry.Delta >= 118);
        var ids = new List<string>();
        string? after = null;

        do
        {
            var page = (await host.Staff.PostAsync(Query, new { after })).Data.GetProperty("stockLedger");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(expected, ids.Distinct().Count());
        Assert.Equal(expected, ids.Count);
    }

    [Theory]
    [InlineData("{ stockItems { totalCount } }")]
    [InlineData("{ stockLedger { nodes { id } } }")]
    public async Task Customers_see_none_of_it(string query)
    {
        var answer = await host.Client.PostAsync(query);

        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED", answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
