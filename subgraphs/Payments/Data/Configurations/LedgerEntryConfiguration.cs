using EShop.Payments.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    private const int MaxNameLength = 20;

    public void Configure(EntityTypeBuilder<LedgerEntry> entity)
    {
        entity.Property(entry => entry.Id).ValueGeneratedNever();
        entity.Property(entry => entry.Account).HasConversion<string>().HasMaxLength(MaxNameLength);
        entity.HasIndex(entry => new { entry.Account, entry.Id });
        entity.ToTable(table => table.HasCheckConstraint("ck_ledger_entries_amount", "amount <> 0"));
    }
}
