using EShop.Payments.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    private const int MaxNameLength = 30;
    private const int MaxReferenceLength = 200;

    public void Configure(EntityTypeBuilder<Payment> entity)
    {
        entity.Property(payment => payment.Id).ValueGeneratedNever();
        entity.Property(payment => payment.Method).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.Property(payment => payment.Status).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.Property(payment => payment.DeclineReason).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.Property(payment => payment.Provider).HasMaxLength(MaxNameLength);
        entity.Property(payment => payment.ProviderReference).HasMaxLength(MaxReferenceLength);

        entity.HasIndex(payment => payment.OrderId).IsUnique();
        entity.HasIndex(payment => payment.UserId);
        entity.HasIndex(payment => payment.CreatedAt);
        entity.HasIndex(payment => new { payment.Provider, payment.ProviderReference }).IsUnique();

        // What is given up when its time is over.
        entity.HasIndex(payment => payment.Deadline).HasFilter("status IN ('Pending', 'Challenged')");

        entity.HasOne<SavedPaymentMethod>()
            .WithMany()
            .HasForeignKey(payment => payment.PaymentMethodId)
            .OnDelete(DeleteBehavior.SetNull);
        entity.ToTable(AddChecks);
    }

    private static void AddChecks(TableBuilder<Payment> table)
    {
        table.HasCheckConstraint("ck_payments_due", "due_amount > 0");
        table.HasCheckConstraint("ck_payments_authorized", "authorized_amount BETWEEN 0 AND due_amount");
        table.HasCheckConstraint(
            "ck_payments_captured",
            "captured_amount >= 0 AND capturing_amount >= 0 AND voided_amount >= 0 "
            + "AND captured_amount + capturing_amount + voided_amount <= authorized_amount");
        table.HasCheckConstraint(
            "ck_payments_refunded",
            "refunded_amount >= 0 AND refunding_amount >= 0 AND refunded_amount + refunding_amount <= captured_amount");
        table.HasCheckConstraint("ck_payments_disputed", "disputed_amount BETWEEN 0 AND captured_amount");
        table.HasCheckConstraint("ck_payments_declined", "(status = 'Declined') = (decline_reason IS NOT NULL)");
    }
}
