using EShop.ServiceDefaults.Data;
using EShop.Suppliers.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Suppliers.Data;

/// <summary>The suppliers' database.</summary>
public sealed class SuppliersContext(DbContextOptions<SuppliersContext> options) : DbContext(options)
{
    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<SuppliedProduct> SuppliedProducts => Set<SuppliedProduct>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Conventions.Add(_ => new SnakeCaseNaming());

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfigurationsFromAssembly(typeof(SuppliersContext).Assembly);
}
