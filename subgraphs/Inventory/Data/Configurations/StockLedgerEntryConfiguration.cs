using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Inventory.Data.Configurations;

internal sealed class StockLedgerEntryConfiguration : IEntityTypeConfiguration<StockLedgerEntry>
{
    // Keys of movements of reservations name reservation, line, stock item and what happened.
    private const int MaxKeyLength = 120;

    public void Configure(EntityTypeBuilder<StockLedgerEntry> entity)
    {
        entity.Property(entry => entry.Id).ValueGeneratedNever();
        entity.Property(entry => entry.IdempotencyKey).HasMaxLength(MaxKeyLength);
        entity.Property(entry => entry.Reason).HasConversion<string>().HasMaxLength(20);
        entity.Property(entry => entry.Note).HasMaxLength(StockAdjustment.MaxNoteLength);

        entity.HasIndex(entry => entry.IdempotencyKey).IsUnique();
        entity.HasIndex(entry => new { entry.StockItemId, entry.OccurredAt });
        entity.HasIndex(entry => new { entry.OccurredAt, entry.Id });

        entity.HasOne<StockReservation>()
            .WithMany()
            .HasForeignKey(entry => entry.ReservationId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<StockItem>()
            .WithMany()
            .HasForeignKey(entry => entry.StockItemId)
            .OnDelete(DeleteBehavior.Restrict);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_stock_ledger_entries_delta", "delta <> 0 OR reserved_delta <> 0");
            table.HasCheckConstraint("ck_stock_ledger_entries_on_hand_after", "on_hand_after >= 0");
            table.HasCheckConstraint(
                "ck_stock_ledger_entries_reserved_after",
                "reserved_after BETWEEN 0 AND on_hand_after");
        });
    }
}
