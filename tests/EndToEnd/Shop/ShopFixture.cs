using EShop.Catalog;
using EShop.Gateway;
using EShop.Inventory;
using EShop.TestKit;
using EShop.Users;

namespace EShop.EndToEnd.Tests.Shop;

/// <summary>The whole shop with its demo data, each service with a database and an address of its own.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    public TestDatabase UsersDatabase { get; } = new();

    public TestDatabase CatalogDatabase { get; } = new();

    public TestDatabase InventoryDatabase { get; } = new();

    public SubgraphHost Users { get; private set; } = null!;

    public SubgraphHost Catalog { get; private set; } = null!;

    public SubgraphHost Inventory { get; private set; } = null!;

    public SubgraphHost Gateway { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await UsersDatabase.InitializeAsync();
        await CatalogDatabase.InitializeAsync();
        await InventoryDatabase.InitializeAsync();
        Users = await SubgraphHost.StartAsync(UsersSubgraph.Create, new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["ConnectionStrings:Users"] = UsersDatabase.ConnectionString,
            ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
            ["Redis:KeyPrefix"] = $"{UsersDatabase.Name}:",
            ["Demo:Seed"] = "true",
        });
        Catalog = await SubgraphHost.StartAsync(CatalogSubgraph.Create, new Dictionary<string, string>
        {
            ["ConnectionStrings:Catalog"] = CatalogDatabase.ConnectionString,
            ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
            ["Demo:Seed"] = "true",
            ["Identity:Authority"] = Users.BaseAddress.ToString(),
        });
        Inventory = await SubgraphHost.StartAsync(InventorySubgraph.Create, new Dictionary<string, string>
        {
            ["ConnectionStrings:Inventory"] = InventoryDatabase.ConnectionString,
            ["ConnectionStrings:Redis"] = await TestServers.RedisAsync(),
            ["Demo:Seed"] = "true",
            ["Identity:Authority"] = Users.BaseAddress.ToString(),
        });
        Gateway = await SubgraphHost.StartAsync(GatewayHost.Create, new Dictionary<string, string>
        {
            ["environment"] = "Development",
            ["contentRoot"] = AppContext.BaseDirectory,
            ["Identity:Authority"] = Users.BaseAddress.ToString(),
            ["Subgraphs:users:Url"] = $"{Users.BaseAddress}graphql",
            ["Subgraphs:catalog:Url"] = $"{Catalog.BaseAddress}graphql",
            ["Subgraphs:inventory:Url"] = $"{Inventory.BaseAddress}graphql",
        });
    }

    public async Task DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Inventory.DisposeAsync();
        await Catalog.DisposeAsync();
        await Users.DisposeAsync();
        await InventoryDatabase.DisposeAsync();
        await CatalogDatabase.DisposeAsync();
        await UsersDatabase.DisposeAsync();
    }
}
