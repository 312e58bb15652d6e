using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderAddressConfiguration : IEntityTypeConfiguration<OrderAddress>
{
    private const int CountryLength = 2;

    public void Configure(EntityTypeBuilder<OrderAddress> entity)
    {
        entity.HasKey(address => address.OrderId);
        entity.Property(address => address.Country).HasMaxLength(CountryLength);
        entity.ComplexProperty(address => address.Location, location =>
        {
            location.Property(point => point.Latitude).HasColumnName("latitude");
            location.Property(point => point.Longitude).HasColumnName("longitude");
        });
        entity.HasOne<Order>()
            .WithOne()
            .HasForeignKey<OrderAddress>(address => address.OrderId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
