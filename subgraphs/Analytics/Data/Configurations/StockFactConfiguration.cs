using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class StockFactConfiguration : IEntityTypeConfiguration<StockFact>
{
    public void Configure(EntityTypeBuilder<StockFact> entity)
    {
        entity.HasKey(fact => new { fact.StockItemId, fact.Sequence });
        entity.HasIndex(fact => fact.OccurredAt);
        entity.ToTable(table => table.HasCheckConstraint("ck_stock_facts_on_hand", "on_hand >= 0"));
    }
}
