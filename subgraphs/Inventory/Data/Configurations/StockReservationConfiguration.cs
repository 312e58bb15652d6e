using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Inventory.Data.Configurations;

internal sealed class StockReservationConfiguration : IEntityTypeConfiguration<StockReservation>
{
    public void Configure(EntityTypeBuilder<StockReservation> entity)
    {
        entity.Property(reservation => reservation.Id).ValueGeneratedNever();
        entity.Property(reservation => reservation.Status).HasConversion<string>().HasMaxLength(20);
        entity.HasIndex(reservation => reservation.OrderId).IsUnique();
        entity.HasIndex(reservation => new { reservation.CreatedAt, reservation.Id });

        // What becomes due.
        entity.HasIndex(reservation => reservation.ExpiresAt).HasFilter("status = 'Held'");
    }
}
