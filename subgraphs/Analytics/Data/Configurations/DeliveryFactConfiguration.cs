using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class DeliveryFactConfiguration : IEntityTypeConfiguration<DeliveryFact>
{
    public void Configure(EntityTypeBuilder<DeliveryFact> entity)
    {
        entity.HasKey(fact => fact.EventId);
        entity.HasIndex(fact => new { fact.Step, fact.OccurredAt });
    }
}
