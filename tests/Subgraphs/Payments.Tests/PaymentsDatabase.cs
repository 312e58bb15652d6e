using EShop.Payments.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Payments.Tests;

/// <summary>A migrated database, for one test class.</summary>
public sealed class PaymentsDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    public string ConnectionString => _database!.ConnectionString;

    public async Task InitializeAsync()
        => _database = await TestDatabase.CopyAsync("payments", async connectionString =>
        {
            await using var db = Create(connectionString);
            await db.Database.MigrateAsync();
        });

    public Task DisposeAsync() => _database!.DisposeAsync();

    public PaymentsContext CreateContext() => Create(ConnectionString);

    private static PaymentsContext Create(string connectionString)
        => new(new DbContextOptionsBuilder<PaymentsContext>()
            .UseNpgsql(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 30 }.ConnectionString)
            .Options);
}
