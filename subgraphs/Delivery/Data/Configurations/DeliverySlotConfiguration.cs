using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class DeliverySlotConfiguration : IEntityTypeConfiguration<DeliverySlot>
{
    public void Configure(EntityTypeBuilder<DeliverySlot> entity)
    {
        entity.ToTable("delivery_slots", table =>
        {
            table.HasCheckConstraint("ck_delivery_slots_taken", "taken BETWEEN 0 AND capacity");
            table.HasCheckConstraint("ck_delivery_slots_time", "starts_at < ends_at");
            table.HasCheckConstraint("ck_delivery_slots_fee", "fee >= 0");
        });
        entity.Property(slot => slot.Id).ValueGeneratedNever();

        // Slots are made ahead by every replica; the second one of a time comes to nothing.
        entity.HasIndex(slot => new { slot.ZoneId, slot.StartsAt }).IsUnique();
        entity.HasOne<DeliveryZone>()
            .WithMany()
            .HasForeignKey(slot => slot.ZoneId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
