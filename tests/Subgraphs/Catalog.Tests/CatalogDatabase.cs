using EShop.Catalog.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Tests;

/// <summary>A migrated database with the demo catalogue, for one test class.</summary>
public sealed class CatalogDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    public string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync() => _database = await TestDatabase.CopyAsync("catalog", PrepareAsync);

    public Task DisposeAsync() => _database!.DisposeAsync();

    public CatalogContext CreateContext() => CreateContext(ConnectionString);

    public static CatalogContext CreateContext(string connectionString)
        => new(new DbContextOptionsBuilder<CatalogContext>().UseNpgsql(connectionString).Options);

    public static Dictionary<string, string> Settings(string connectionString) => new()
    {
        ["ConnectionStrings:Catalog"] = connectionString,
        ["Demo:Seed"] = "true"
    };

    private static async Task PrepareAsync(string connectionString)
    {
        await using var host = await SubgraphHost.StartAsync(CatalogSubgraph.Create, Settings(connectionString));
    }
}
