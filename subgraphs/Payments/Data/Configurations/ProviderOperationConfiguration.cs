using EShop.Payments.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class ProviderOperationConfiguration : IEntityTypeConfiguration<ProviderOperation>
{
    private const int MaxNameLength = 20;
    private const int MaxKeyLength = 60;

    public void Configure(EntityTypeBuilder<ProviderOperation> entity)
    {
        entity.ToTable("provider_operations");
        entity.Property(operation => operation.Id).ValueGeneratedNever();
        entity.Property(operation => operation.Sequence).UseIdentityAlwaysColumn();
        entity.Property(operation => operation.Kind).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.Property(operation => operation.Status).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.Property(operation => operation.IdempotencyKey).HasMaxLength(MaxKeyLength);

        entity.HasIndex(operation => operation.IdempotencyKey).IsUnique();
        entity.HasIndex(operation => new { operation.PaymentId, operation.Sequence });
        entity.HasIndex(operation => operation.DueAt).HasFilter("status = 'Pending'");

        // One look at a time, one authorisation, one refund of a kind.
        entity.HasIndex(operation => operation.PaymentId, "ix_provider_operations_look")
            .IsUnique()
            .HasFilter("kind = 'Look' AND status = 'Pending'");
        entity.HasIndex(operation => operation.PaymentId, "ix_provider_operations_authorize")
            .IsUnique()
            .HasFilter("kind = 'Authorize'");
        entity.HasIndex(operation => operation.RefundId).IsUnique();

        entity.HasOne<Payment>()
            .WithMany()
            .HasForeignKey(operation => operation.PaymentId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Refund>()
            .WithMany()
            .HasForeignKey(operation => operation.RefundId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint("ck_provider_operations_amount", "amount >= 0"));
    }
}
