using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class CancelledLineFactConfiguration : IEntityTypeConfiguration<CancelledLineFact>
{
    public void Configure(EntityTypeBuilder<CancelledLineFact> entity)
    {
        entity.HasKey(fact => new { fact.OrderId, fact.LineId, fact.EventId });
        entity.ToTable(table => table.HasCheckConstraint("ck_cancelled_line_facts_quantity", "quantity > 0"));
    }
}
