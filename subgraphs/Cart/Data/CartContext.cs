using EShop.Cart.Domain;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Data;

/// <summary>What carts are priced by; the carts themselves are in Redis.</summary>
public sealed class CartContext(DbContextOptions<CartContext> options) : DbContext(options)
{
    public DbSet<SoldVariant> SoldVariants => Set<SoldVariant>();

    public DbSet<StockLevel> StockLevels => Set<StockLevel>();

    public DbSet<UserAddress> UserAddresses => Set<UserAddress>();

    public DbSet<HeldSlot> HeldSlots => Set<HeldSlot>();

    public DbSet<Promotion> Promotions => Set<Promotion>();

    public DbSet<VoucherUse> VoucherUses => Set<VoucherUse>();

    public DbSet<TaxRegion> TaxRegions => Set<TaxRegion>();

    public DbSet<CartAbandonment> CartAbandonments => Set<CartAbandonment>();

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
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CartContext).Assembly);
        modelBuilder.AddEventTables();
    }
}
