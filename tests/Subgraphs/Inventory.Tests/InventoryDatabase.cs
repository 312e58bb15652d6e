using EShop.Inventory.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Inventory.Tests;

/// <summary>A migrated database with the demo stock, for one test class.</summary>
public sealed class InventoryDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    public string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync() => _database = await TestDatabase.CopyAsync("inventory", PrepareAsync);

    public Task DisposeAsync() => _database!.DisposeAsync();

    /// <summary>The inventory's flows on a context of their own, at a time.</summary>
    public async Task<T> RunAsync<T>(DateTimeOffset time, Func<InventoryFlows, Task<T>> work)
    {
        await using var db = CreateContext();
        return await work(new InventoryFlows(db, new ManualTimeProvider(time)));
    }

    public InventoryContext CreateContext()
        => new(new DbContextOptionsBuilder<InventoryContext>().UseNpgsql(Pooled(ConnectionString)).Options);

    public static async Task<Dictionary<string, string>> SettingsAsync(string connectionString)
        => new(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Inventory"] = connectionString,
            ["Demo:Seed"] = "true"
        };

    // Hundreds wait for a few connections, as behind a server; so they may wait longer than a request would.
    private static string Pooled(string connectionString)
        => new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 30, Timeout = 120 }.ConnectionString;

    private static async Task PrepareAsync(string connectionString)
    {
        await using var host = await SubgraphHost.StartAsync(
            InventorySubgraph.Create,
            await SettingsAsync(connectionString));
    }
}
