using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class CartAdditionFactConfiguration : IEntityTypeConfiguration<CartAdditionFact>
{
    public void Configure(EntityTypeBuilder<CartAdditionFact> entity)
    {
        entity.HasKey(fact => fact.EventId);
        entity.HasIndex(fact => fact.OccurredAt);
        entity.ToTable(table => table.HasCheckConstraint("ck_cart_addition_facts_quantity", "quantity > 0"));
    }
}
