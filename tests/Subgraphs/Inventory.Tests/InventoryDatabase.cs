using EShop.Inventory.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Tests;

/// <summary>A migrated database with the demo stock, for one test class.</summary>
public sealed class InventoryDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    public string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync() => _database = await TestDatabase.CopyAsync("inventory", PrepareAsync);

    public Task DisposeAsync() => _database!.DisposeAsync();

    public InventoryContext CreateContext()
        => new(new DbContextOptionsBuilder<InventoryContext>().UseNpgsql(ConnectionString).Options);

    public static async Task<Dictionary<string, string>> SettingsAsync(string connectionString)
        => new(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Inventory"] = connectionString,
            ["Demo:Seed"] = "true"
        };

    private static async Task PrepareAsync(string connectionString)
    {
        await using var host = await SubgraphHost.StartAsync(
            InventorySubgraph.Create,
            await SettingsAsync(connectionString));
    }
}
