using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class OrderLineFactConfiguration : IEntityTypeConfiguration<OrderLineFact>
{
    public void Configure(EntityTypeBuilder<OrderLineFact> entity)
    {
        entity.HasKey(fact => new { fact.OrderId, fact.LineId });
        entity.HasIndex(fact => fact.PlacedAt);
        entity.HasIndex(fact => new { fact.VariantId, fact.PlacedAt });
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_order_line_facts_amounts", "quantity > 0 AND total >= 0 AND discount >= 0 AND tax >= 0"));
    }
}
