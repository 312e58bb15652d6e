using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> entity)
    {
        entity.HasKey(line => new { line.OrderId, line.Id });
        entity.HasIndex(line => line.ProductId);
        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_order_lines_quantity", "quantity > 0");
            table.HasCheckConstraint("ck_order_lines_amounts", "LEAST(unit_price, discount, tax, total) >= 0");

            // A piece is cancelled or given back, once.
            table.HasCheckConstraint(
                "ck_order_lines_pieces",
                "LEAST(cancelled, return_requested, returned) >= 0"
                    + " AND cancelled + return_requested + returned <= quantity");
            table.HasCheckConstraint("ck_order_lines_refunded", "refunded BETWEEN 0 AND returned");
        });
    }
}
