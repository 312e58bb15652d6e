using EShop.Catalog;
using EShop.Gateway;
using EShop.Inventory;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Shop;

/// <summary>The whole shop with its demo data, each service with a database and an address of its own.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    private SubgraphHost _catalog = null!;
    private SubgraphHost _inventory = null!;

    public TestDatabase CatalogDatabase { get; } = new();

    public TestDatabase InventoryDatabase { get; } = new();

    public SubgraphHost Gateway { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await CatalogDatabase.InitializeAsync();
        await InventoryDatabase.InitializeAsync();
        _catalog = await SubgraphHost.StartAsync(CatalogSubgraph.Create, new Dictionary<string, string>
        {
            ["ConnectionStrings:Catalog"] = CatalogDatabase.ConnectionString,
            ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
            ["Demo:Seed"] = "true",
        });
        _inventory = await SubgraphHost.StartAsync(InventorySubgraph.Create, new Dictionary<string, string>
        {
            ["ConnectionStrings:Inventory"] = InventoryDatabase.ConnectionString,
            ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
            ["Demo:Seed"] = "true",
        });
        Gateway = await SubgraphHost.StartAsync(GatewayHost.Create, new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["contentRoot"] = AppContext.BaseDirectory,
            ["Subgraphs:catalog:Url"] = $"{_catalog.BaseAddress}graphql",
            ["Subgraphs:inventory:Url"] = $"{_inventory.BaseAddress}graphql",
        });
    }

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _inventory.DisposeAsync();
        await _catalog.DisposeAsync();
        await InventoryDatabase.DisposeAsync();
        await CatalogDatabase.DisposeAsync();
    }
}
