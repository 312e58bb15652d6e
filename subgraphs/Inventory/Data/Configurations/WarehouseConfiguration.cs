using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Inventory.Data.Configurations;

internal sealed class WarehouseConfiguration : IEntityTypeConfiguration<Warehouse>
{
    public void Configure(EntityTypeBuilder<Warehouse> entity)
    {
        entity.Property(warehouse => warehouse.Id).ValueGeneratedNever();
        entity.Property(warehouse => warehouse.Code).HasMaxLength(20);
        entity.Property(warehouse => warehouse.Name).HasMaxLength(100);
        entity.ComplexProperty(warehouse => warehouse.Location, location =>
        {
            location.Property(point => point.Latitude).HasColumnName("latitude");
            location.Property(point => point.Longitude).HasColumnName("longitude");
        });

        entity.HasIndex(warehouse => warehouse.Code).IsUnique();
        entity.HasIndex(warehouse => new { warehouse.Name, warehouse.Id });

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_warehouses_code", "code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'");
            table.HasCheckConstraint("ck_warehouses_name", "name = btrim(name) AND name <> ''");
            table.HasCheckConstraint("ck_warehouses_latitude", "latitude BETWEEN -90 AND 90");
            table.HasCheckConstraint("ck_warehouses_longitude", "longitude BETWEEN -180 AND 180");
        });
    }
}
