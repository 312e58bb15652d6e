using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class DeliveryZoneConfiguration : IEntityTypeConfiguration<DeliveryZone>
{
    public void Configure(EntityTypeBuilder<DeliveryZone> entity)
    {
        entity.ToTable("delivery_zones", table =>
        {
            table.HasCheckConstraint("ck_delivery_zones_code", "code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'");
            table.HasCheckConstraint(
                "ck_delivery_zones_hours",
                "first_hour >= 0 AND last_hour <= 24 AND slot_hours >= 1 AND first_hour + slot_hours <= last_hour");
            table.HasCheckConstraint("ck_delivery_zones_slot_capacity", "slot_capacity >= 0");
            table.HasCheckConstraint("ck_delivery_zones_fee", "fee >= 0");
            table.HasCheckConstraint("ck_delivery_zones_radius", "radius > 0");
        });
        entity.Property(zone => zone.Id).ValueGeneratedNever();
        entity.Property(zone => zone.Code).HasMaxLength(20);
        entity.Property(zone => zone.Name).HasMaxLength(100);
        entity.Property(zone => zone.Country).HasMaxLength(2);
        entity.Property(zone => zone.TimeZone).HasMaxLength(60);
        entity.ComplexProperty(zone => zone.Center, center =>
        {
            center.Property(point => point.Latitude).HasColumnName("latitude");
            center.Property(point => point.Longitude).HasColumnName("longitude");
        });
        entity.HasIndex(zone => zone.Code).IsUnique();
    }
}
