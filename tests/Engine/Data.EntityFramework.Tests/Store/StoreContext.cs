using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

public sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Brand> Brands => Set<Brand>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>().Property(p => p.AvailabilityText).HasConversion<string>();
        modelBuilder.Entity<Product>().HasIndex(p => new { p.Price, p.Id });
    }
}
