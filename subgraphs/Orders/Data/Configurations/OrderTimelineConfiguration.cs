using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderTimelineConfiguration
    : IEntityTypeConfiguration<OrderTimelineEntry>, IEntityTypeConfiguration<TimelineCounter>
{
    public void Configure(EntityTypeBuilder<OrderTimelineEntry> entity)
    {
        entity.HasKey(entry => new { entry.UserId, entry.Position });
        entity.HasIndex(entry => new { entry.OrderId, entry.Position });
        entity.HasOne<Order>()
            .WithMany()
            .HasForeignKey(entry => entry.OrderId)
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TimelineCounter> entity)
    {
        entity.HasKey(counter => counter.UserId);
        entity.Property(counter => counter.UserId).ValueGeneratedNever();
    }
}
