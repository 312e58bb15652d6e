using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Inventory.Data.Configurations;

internal sealed class StockItemConfiguration : IEntityTypeConfiguration<StockItem>
{
    public void Configure(EntityTypeBuilder<StockItem> entity)
    {
        entity.Property(item => item.Id).ValueGeneratedNever();
        entity.Property(item => item.Available).HasComputedColumnSql("on_hand - reserved - safety", stored: true);

        // The unique index also answers "how much of these variants is there?" without touching the table.
        entity.HasIndex(item => new { item.VariantId, item.WarehouseId })
            .IsUnique()
            .IncludeProperties(item => item.Available);

        // What is to be ordered.
        entity.HasIndex(item => new { item.Available, item.Id }).HasFilter("available < reorder_point");

        entity.HasOne<Warehouse>()
            .WithMany()
            .HasForeignKey(item => item.WarehouseId)
            .OnDelete(DeleteBehavior.Restrict);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_stock_items_on_hand", "on_hand >= 0");
            table.HasCheckConstraint("ck_stock_items_reserved", "reserved BETWEEN 0 AND on_hand");
            table.HasCheckConstraint("ck_stock_items_safety", "safety >= 0");
            table.HasCheckConstraint("ck_stock_items_reorder_point", "reorder_point >= 0");
        });
    }
}
