using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    private const int MaxNumberLength = 20;

    public void Configure(EntityTypeBuilder<Order> entity)
    {
        entity.Property(order => order.Id).ValueGeneratedNever();
        entity.Property(order => order.Number).HasMaxLength(MaxNumberLength);
        entity.HasIndex(order => order.Number).IsUnique();
        entity.HasIndex(order => new { order.UserId, order.PlacedAt, order.Id });
        entity.HasIndex(order => new { order.PlacedAt, order.Id });
        entity.HasIndex(order => new { order.Status, order.PlacedAt, order.Id });
        entity.HasMany(order => order.Lines)
            .WithOne()
            .HasForeignKey(line => line.OrderId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.Navigation(order => order.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_orders_number", "number ~ '^[0-9A-Z]+(-[0-9A-Z]+)*$'");
            table.HasCheckConstraint(
                "ck_orders_amounts",
                "LEAST(subtotal, discount, delivery_fee, tax, total) >= 0");
            table.HasCheckConstraint("ck_orders_cancelled", "cancelled_amount BETWEEN 0 AND total");
            table.HasCheckConstraint("ck_orders_captured", "captured_amount BETWEEN 0 AND total");
            table.HasCheckConstraint("ck_orders_refunded", "refunded_amount BETWEEN 0 AND captured_amount");
            table.HasCheckConstraint(
                "ck_orders_cancellation",
                "status <> 'Cancelled' OR (cancellation_reason IS NOT NULL AND cancelled_amount = total)");
        });
    }
}
