using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class CartAbandonmentFactConfiguration : IEntityTypeConfiguration<CartAbandonmentFact>
{
    public void Configure(EntityTypeBuilder<CartAbandonmentFact> entity)
    {
        entity.HasKey(fact => fact.EventId);
        entity.HasIndex(fact => fact.OccurredAt);
    }
}
