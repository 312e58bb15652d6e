using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class OrderFactConfiguration : IEntityTypeConfiguration<OrderFact>
{
    public void Configure(EntityTypeBuilder<OrderFact> entity)
    {
        entity.HasKey(fact => fact.OrderId);
        entity.HasIndex(fact => fact.PlacedAt);
        entity.HasIndex(fact => new { fact.CustomerId, fact.PlacedAt });
        entity.HasIndex(fact => new { fact.CartId, fact.PlacedAt });
        entity.ToTable(table => table.HasCheckConstraint("ck_order_facts_total", "total >= 0 AND delivery_fee >= 0"));
    }
}
