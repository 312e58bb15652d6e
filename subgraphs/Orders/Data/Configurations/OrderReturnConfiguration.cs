using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderReturnConfiguration
    : IEntityTypeConfiguration<OrderReturn>, IEntityTypeConfiguration<OrderReturnLine>
{
    public void Configure(EntityTypeBuilder<OrderReturn> entity)
    {
        entity.Property(one => one.Id).ValueGeneratedNever();
        entity.Property(one => one.Explanation).HasMaxLength(OrderReturn.MaxExplanationLength);
        entity.HasIndex(one => new { one.OrderId, one.RequestedAt });
        entity.HasOne<Order>().WithMany().HasForeignKey(one => one.OrderId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(one => one.Lines)
            .WithOne()
            .HasForeignKey(line => line.ReturnId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.Navigation(one => one.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_order_returns_amount", "amount >= 0");
            table.HasCheckConstraint("ck_order_returns_decided", "(status = 'Requested') = (decided_at IS NULL)");
        });
    }

    public void Configure(EntityTypeBuilder<OrderReturnLine> entity)
    {
        entity.HasKey(line => new { line.ReturnId, line.LineId });
        entity.HasOne<OrderLine>()
            .WithMany()
            .HasForeignKey(line => new { line.OrderId, line.LineId })
            .OnDelete(DeleteBehavior.Cascade);
        entity.ToTable(table => table.HasCheckConstraint("ck_order_return_lines_quantity", "quantity > 0"));
    }
}
