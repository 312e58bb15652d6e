using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

/// <summary>A seeded database for a test class.</summary>
public sealed class StoreDatabase : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
        => _database = await TestDatabase.CopyAsync("engine-data", async connectionString =>
        {
            await using var context = Connect(connectionString, new StatementRecorder());
            await context.Database.EnsureCreatedAsync();
            await StoreSeed.AddAsync(context);
        });

    public Task DisposeAsync() => _database.DisposeAsync();

    public StoreContext Connect(StatementRecorder statements) => Connect(_database.ConnectionString, statements);

    private static StoreContext Connect(string connectionString, StatementRecorder statements)
        => new(new DbContextOptionsBuilder<StoreContext>()
            .UseNpgsql(connectionString)
            .AddInterceptors(statements)
            .Options);
}
