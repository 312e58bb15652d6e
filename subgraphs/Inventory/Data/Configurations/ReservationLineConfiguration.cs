using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Inventory.Data.Configurations;

internal sealed class ReservationLineConfiguration : IEntityTypeConfiguration<ReservationLine>
{
    public void Configure(EntityTypeBuilder<ReservationLine> entity)
    {
        entity.HasKey(line => new { line.ReservationId, line.LineId, line.StockItemId });
        entity.HasOne<StockReservation>()
            .WithMany()
            .HasForeignKey(line => line.ReservationId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<StockItem>()
            .WithMany()
            .HasForeignKey(line => line.StockItemId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint("ck_reservation_lines_quantity", "quantity >= 0"));
    }
}
