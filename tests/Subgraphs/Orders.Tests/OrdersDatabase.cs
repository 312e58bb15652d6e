using EShop.Orders.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Tests;

/// <summary>A migrated database of its own.</summary>
public sealed class OrdersDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private OrdersDatabase(TestDatabase database) => _database = database;

    public string ConnectionString => _database.ConnectionString;

    public static async Task<OrdersDatabase> CreateAsync()
        => new(await TestDatabase.CopyAsync("orders", PrepareAsync));

    public OrdersContext CreateContext()
        => new(new DbContextOptionsBuilder<OrdersContext>().UseNpgsql(ConnectionString).Options);

    /// <summary>The settings of a host on the database.</summary>
    public static async Task<Dictionary<string, string>> SettingsAsync(string connectionString)
        => new(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Orders"] = connectionString,
            ["Quotes:Key"] = Quotes.Key,
            ["Identity:Authority"] = "http://127.0.0.1:9/"
        };

    public ValueTask DisposeAsync() => new(_database.DisposeAsync());

    private static async Task PrepareAsync(string connectionString)
    {
        await using var host = await SubgraphHost.StartAsync(
            OrdersSubgraph.Create,
            await SettingsAsync(connectionString));
    }
}
