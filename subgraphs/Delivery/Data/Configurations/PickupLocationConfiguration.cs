using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class PickupLocationConfiguration : IEntityTypeConfiguration<PickupLocation>
{
    public void Configure(EntityTypeBuilder<PickupLocation> entity)
    {
        entity.HasKey(location => location.WarehouseId);
        entity.Property(location => location.WarehouseId).ValueGeneratedNever();
        entity.Property(location => location.Name).HasMaxLength(PickupLocation.MaxNameLength);
        entity.ComplexProperty(location => location.Location, place =>
        {
            place.Property(point => point.Latitude).HasColumnName("latitude");
            place.Property(point => point.Longitude).HasColumnName("longitude");
        });
    }
}
