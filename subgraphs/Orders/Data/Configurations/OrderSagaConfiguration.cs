using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Orders.Data.Configurations;

internal sealed class OrderSagaConfiguration : IEntityTypeConfiguration<OrderSaga>
{
    private const int MaxErrorLength = 200;

    public void Configure(EntityTypeBuilder<OrderSaga> entity)
    {
        entity.HasKey(saga => saga.OrderId);
        entity.Property(saga => saga.OrderId).ValueGeneratedNever();
        entity.Property(saga => saga.LastError).HasMaxLength(MaxErrorLength);
        entity.HasIndex(saga => saga.DueAt).HasFilter("due_at IS NOT NULL");
        entity.HasIndex(saga => saga.OverdueAt).HasFilter("overdue_at IS NOT NULL");
        entity.HasOne<Order>()
            .WithOne()
            .HasForeignKey<OrderSaga>(saga => saga.OrderId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_order_sagas_counts", "attempts >= 0 AND open_releases >= 0"));
    }
}
