using EShop.Catalog.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data;

/// <summary>The catalogue's database.</summary>
public sealed class CatalogContext(DbContextOptions<CatalogContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<ProductVariant> ProductVariants => Set<ProductVariant>();

    public DbSet<Price> Prices => Set<Price>();

    public DbSet<Category> Categories => Set<Category>();

    public DbSet<Brand> Brands => Set<Brand>();

    public DbSet<ProductMedia> ProductMedia => Set<ProductMedia>();

    public DbSet<ProductAttribute> ProductAttributes => Set<ProductAttribute>();

    public DbSet<AttributeValue> AttributeValues => Set<AttributeValue>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<HelpfulVote> HelpfulVotes => Set<HelpfulVote>();

    public DbSet<PendingRename> PendingRenames => Set<PendingRename>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

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
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogContext).Assembly);
        modelBuilder.AddEventTables();
    }
}
