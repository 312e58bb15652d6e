using EShop.Catalog.Data;
using EShop.Catalog.Domain;
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

    public static async Task<Dictionary<string, string>> SettingsAsync(string connectionString)
        => new(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Catalog"] = connectionString,
            ["Demo:Seed"] = "true"
        };

    /// <summary>Copies are made when the demo products have been announced, so that no test meets that work.</summary>
    private static async Task PrepareAsync(string connectionString)
    {
        await using var host = await SubgraphHost.StartAsync(
            CatalogSubgraph.Create,
            await SettingsAsync(connectionString));
        await Eventually.IsAsync(0, async () =>
        {
            await using var db = CreateContext(connectionString);
            return await db.Products.CountAsync(
                product => !product.IsAnnounced && product.Status == PublishStatus.Published);
        });
    }
}
