using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace EShop.EventsSample;

/// <summary>A database with something to change and something to be changed by events.</summary>
public sealed class SampleContext(DbContextOptions<SampleContext> options) : DbContext(options)
{
    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Effect> Effects => Set<Effect>();

    /// <summary>Creates the tables, as a migration does in a subgraph.</summary>
    public static async Task CreateTablesAsync(string connectionString)
    {
        await using var db = Open(connectionString);
        await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript());
    }

    public static SampleContext Open(string connectionString)
        => new(new DbContextOptionsBuilder<SampleContext>().UseNpgsql(connectionString).Options);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddEventTables();
        modelBuilder.AddIdempotencyTable();
        modelBuilder.Entity<Change>().HasIndex(change => new { change.AggregateId, change.Number }).IsUnique();
        // Not unique by event: that an effect happens once is for the inbox to see to, and for a test to count.
        modelBuilder.Entity<Effect>().HasIndex(effect => effect.EventId);
    }
}
