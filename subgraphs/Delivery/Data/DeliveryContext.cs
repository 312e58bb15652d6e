using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>The database of the subgraph.</summary>
public sealed class DeliveryContext(DbContextOptions<DeliveryContext> options) : DbContext(options)
{
    public DbSet<Courier> Couriers => Set<Courier>();

    public DbSet<TrackPoint> TrackPoints => Set<TrackPoint>();

    public DbSet<DeliveryZone> Zones => Set<DeliveryZone>();

    public DbSet<PickupLocation> PickupLocations => Set<PickupLocation>();

    public DbSet<KnownAddress> KnownAddresses => Set<KnownAddress>();

    public DbSet<DeliverySlot> Slots => Set<DeliverySlot>();

    public DbSet<SlotReservation> SlotReservations => Set<SlotReservation>();

    public DbSet<OrderDelivery> Deliveries => Set<OrderDelivery>();

    public DbSet<DeliveryOffer> Offers => Set<DeliveryOffer>();

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
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DeliveryContext).Assembly);
        modelBuilder.AddEventTables();
    }
}
