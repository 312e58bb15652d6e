using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class CourierConfiguration : IEntityTypeConfiguration<Courier>
{
    public void Configure(EntityTypeBuilder<Courier> entity)
    {
        entity.Property(courier => courier.Id).ValueGeneratedNever();
        entity.Property(courier => courier.Name).HasMaxLength(Courier.MaxNameLength);
        entity.Property(courier => courier.Vehicle).HasConversion<string>().HasMaxLength(20);
        entity.Property(courier => courier.Version).IsConcurrencyToken();
        entity.HasIndex(courier => courier.UserId).IsUnique();
        entity.HasIndex(courier => new { courier.Name, courier.Id });
        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_couriers_capacity", $"capacity BETWEEN 1 AND {Courier.MaxCapacity}");
            table.HasCheckConstraint("ck_couriers_load", "load BETWEEN 0 AND capacity");
            table.HasCheckConstraint("ck_couriers_is_online", "NOT is_online OR (is_active AND suspended_at IS NULL)");
        });
    }
}
