using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class SlotReservationConfiguration : IEntityTypeConfiguration<SlotReservation>
{
    public void Configure(EntityTypeBuilder<SlotReservation> entity)
    {
        entity.Property(reservation => reservation.Id).ValueGeneratedNever();
        entity.Property(reservation => reservation.Status).HasConversion<string>().HasMaxLength(20);

        // One place per customer is set aside, and one per order taken, whatever races.
        entity.HasIndex(reservation => reservation.UserId)
            .IsUnique()
            .HasFilter("status = 'Held'")
            .HasDatabaseName("ix_slot_reservations_held");
        entity.HasIndex(reservation => reservation.OrderId).IsUnique().HasFilter("status = 'Taken'");
        entity.HasIndex(reservation => reservation.ExpiresAt).HasFilter("status = 'Held'");
        entity.HasIndex(reservation => reservation.UserId);
        entity.HasOne<DeliverySlot>()
            .WithMany()
            .HasForeignKey(reservation => reservation.SlotId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_slot_reservations_order", "(status = 'Taken') <= (order_id IS NOT NULL)"));
    }
}
