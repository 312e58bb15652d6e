using System.Text.Json;
using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class OrderDeliveryConfiguration : IEntityTypeConfiguration<OrderDelivery>
{
    private const int MaxUrlLength = 500;

    public void Configure(EntityTypeBuilder<OrderDelivery> entity)
    {
        entity.Property(delivery => delivery.Id).ValueGeneratedNever();
        entity.Property(delivery => delivery.Number).HasMaxLength(DeliveryNumber.Length);
        entity.Property(delivery => delivery.Status).HasConversion<string>().HasMaxLength(20);
        entity.Property(delivery => delivery.Proof).HasConversion<string>().HasMaxLength(20);
        entity.Property(delivery => delivery.Failure).HasConversion<string>().HasMaxLength(20);
        entity.Property(delivery => delivery.Code).HasMaxLength(HandoverCode.Length);
        entity.Property(delivery => delivery.PhotoUrl).HasMaxLength(MaxUrlLength);
        entity.Property(delivery => delivery.Destination)
            .HasColumnType("jsonb")
            .HasConversion(
                destination => JsonSerializer.Serialize(destination, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<DeliveryDestination>(text, JsonSerializerOptions.Web));
        AddIndexes(entity);
        entity.HasOne<Courier>()
            .WithMany()
            .HasForeignKey(delivery => delivery.CourierId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(AddChecks);
    }

    private static void AddIndexes(EntityTypeBuilder<OrderDelivery> entity)
    {
        entity.HasIndex(delivery => delivery.OrderId).IsUnique();
        entity.HasIndex(delivery => delivery.Number).IsUnique();
        entity.HasIndex(delivery => delivery.UserId);
        entity.HasIndex(delivery => new { delivery.CreatedAt, delivery.Id });

        // What a courier has to do, and what becomes due.
        entity.HasIndex(delivery => delivery.CourierId)
            .HasFilter("status IN ('Assigned', 'PickedUp', 'EnRoute', 'Arrived')");
        entity.HasIndex(delivery => delivery.NextOfferAt).HasFilter("status = 'Searching'");
        entity.HasIndex(delivery => delivery.Until).HasFilter("late_told_at IS NULL");
    }

    private static void AddChecks(TableBuilder<OrderDelivery> table)
    {
        table.HasCheckConstraint(
            "ck_deliveries_code_attempts", $"code_attempts BETWEEN 0 AND {HandoverCode.MaxAttempts}");
        table.HasCheckConstraint(
            "ck_deliveries_courier",
            "courier_id IS NOT NULL OR status NOT IN ('Assigned', 'PickedUp', 'EnRoute', 'Arrived', 'Delivered')");
        table.HasCheckConstraint("ck_deliveries_proof", "(status = 'Delivered') = (proof IS NOT NULL)");
        table.HasCheckConstraint("ck_deliveries_failure", "(failure IS NULL) OR status IN ('Failed', 'Cancelled')");
        table.HasCheckConstraint(
            "ck_deliveries_stranded_at", "stranded_at IS NULL OR status IN ('PickedUp', 'EnRoute', 'Arrived')");
        table.HasCheckConstraint("ck_deliveries_pieces", "pieces >= 0");
        table.HasCheckConstraint("ck_deliveries_cash", "cash_amount > 0");
    }
}
