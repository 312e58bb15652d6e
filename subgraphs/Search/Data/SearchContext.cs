using EShop.Contracts;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Data;

/// <summary>What was told of products, the index that is made of it, and what customers did.</summary>
public sealed class SearchContext(DbContextOptions<SearchContext> options) : DbContext(options)
{
    public DbSet<IndexedProduct> IndexedProducts => Set<IndexedProduct>();

    public DbSet<IndexedVariant> IndexedVariants => Set<IndexedVariant>();

    public DbSet<StockLevel> StockLevels => Set<StockLevel>();

    public DbSet<CategoryMove> CategoryMoves => Set<CategoryMove>();

    public DbSet<Label> Labels => Set<Label>();

    public DbSet<IndexGeneration> IndexGenerations => Set<IndexGeneration>();

    public DbSet<IndexEntry> IndexEntries => Set<IndexEntry>();

    public DbSet<IndexWord> IndexWords => Set<IndexWord>();

    public DbSet<Synonym> Synonyms => Set<Synonym>();

    public DbSet<ProductActivity> ProductActivities => Set<ProductActivity>();

    public DbSet<UserInterest> UserInterests => Set<UserInterest>();

    public DbSet<CoPurchase> CoPurchases => Set<CoPurchase>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());
        configurationBuilder
            .Properties<CurrencyCode>()
            .HaveConversion<CurrencyCodeConverter>()
            .HaveMaxLength(3);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasPostgresExtension("fuzzystrmatch");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SearchContext).Assembly);
        modelBuilder.AddEventTables();
    }
}
