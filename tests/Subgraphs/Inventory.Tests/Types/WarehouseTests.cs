using EShop.Inventory.Tests;

namespace EShop.Inventory.Types.Tests;

public sealed class WarehouseTests(InventoryHost host) : IClassFixture<InventoryHost>
{
    [Fact]
    public async Task Warehouses_are_listed_by_name_in_pages_with_their_location()
    {
        const string Query =
            """
            query ($after: String) {
              warehouses(first: 3, after: $after) {
                nodes { code name location { latitude longitude } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
        using var statements = host.RecordStatements();

        var first = (await host.Client.PostAsync(Query)).Data.GetProperty("warehouses");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await host.Client.PostAsync(Query, new { after })).Data.GetProperty("warehouses");

        var nodes = first.GetProperty("nodes").EnumerateArray().Concat(second.GetProperty("nodes").EnumerateArray());
        Assert.Equal(
            ["Berlin Charlottenburg", "Berlin Kreuzberg", "Berlin Mitte", "Berlin Prenzlauer Berg"],
            nodes.Select(node => node.GetProperty("name").GetString()));
        var location = first.GetProperty("nodes")[0].GetProperty("location");
        Assert.Equal(52.5163, location.GetProperty("latitude").GetDouble());
        Assert.Equal(13.3041, location.GetProperty("longitude").GetDouble());
        Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal(2, statements.Count);
    }

    [Fact]
    public async Task A_warehouse_is_found_by_its_id()
    {
        var warehouses = (await host.Client.PostAsync("{ warehouses { nodes { id code } } }"))
            .Data.GetProperty("warehouses").GetProperty("nodes");

        var response = await host.Client.PostAsync(
            "query ($id: ID!) { warehouseById(id: $id) { code } }",
            new { id = warehouses[1].GetProperty("id").GetString() });

        Assert.Equal("BER-2", response.Data.GetProperty("warehouseById").GetProperty("code").GetString());
    }
}
