using EShop.Payments.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class RefundConfiguration : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> entity)
    {
        entity.Property(refund => refund.Id).ValueGeneratedNever();
        entity.Property(refund => refund.Status).HasConversion<string>().HasMaxLength(20);
        entity.HasIndex(refund => new { refund.PaymentId, refund.CreatedAt });
        entity.HasOne<Payment>()
            .WithMany()
            .HasForeignKey(refund => refund.PaymentId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint("ck_refunds_amount", "amount > 0"));
    }
}
