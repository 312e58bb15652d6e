using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class LedgerTransactionConfiguration : IEntityTypeConfiguration<LedgerTransaction>
{
    private const int MaxNameLength = 20;
    private const int MaxReferenceLength = 80;

    public void Configure(EntityTypeBuilder<LedgerTransaction> entity)
    {
        entity.Property(transaction => transaction.Id).ValueGeneratedNever();
        entity.Property(transaction => transaction.Kind).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.Property(transaction => transaction.Reference).HasMaxLength(MaxReferenceLength);

        entity.HasIndex(transaction => transaction.Reference).IsUnique();
        entity.HasIndex(transaction => new { transaction.PaymentId, transaction.OccurredAt });

        entity.HasOne<Payment>()
            .WithMany()
            .HasForeignKey(transaction => transaction.PaymentId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(transaction => transaction.Entries)
            .WithOne()
            .HasForeignKey(entry => entry.TransactionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
