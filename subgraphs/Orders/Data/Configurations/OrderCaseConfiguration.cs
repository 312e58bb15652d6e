using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderCaseConfiguration : IEntityTypeConfiguration<OrderCase>
{
    public void Configure(EntityTypeBuilder<OrderCase> entity)
    {
        entity.Property(one => one.Id).ValueGeneratedNever();
        entity.HasIndex(one => new { one.OrderId, one.Kind }).IsUnique().HasFilter("resolved_at IS NULL");
        entity.HasIndex(one => new { one.OpenedAt, one.Id });
        entity.HasOne<Order>().WithMany().HasForeignKey(one => one.OrderId).OnDelete(DeleteBehavior.Cascade);
    }
}
