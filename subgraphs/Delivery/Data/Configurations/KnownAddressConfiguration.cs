using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class KnownAddressConfiguration : IEntityTypeConfiguration<KnownAddress>
{
    public void Configure(EntityTypeBuilder<KnownAddress> entity)
    {
        entity.HasKey(address => address.AddressId);
        entity.Property(address => address.AddressId).ValueGeneratedNever();
        entity.HasIndex(address => address.UserId);
        entity.HasIndex(address => address.AddressId).HasFilter("is_stale").HasDatabaseName("ix_known_addresses_stale");
        entity.HasOne<DeliveryZone>()
            .WithMany()
            .HasForeignKey(address => address.ZoneId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
