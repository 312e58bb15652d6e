using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class NotificationFactConfiguration : IEntityTypeConfiguration<NotificationFact>
{
    private const int MaxTemplateLength = 100;

    public void Configure(EntityTypeBuilder<NotificationFact> entity)
    {
        entity.HasKey(fact => fact.EventId);
        entity.Property(fact => fact.Template).HasMaxLength(MaxTemplateLength);
        entity.HasIndex(fact => fact.OccurredAt);
    }
}
