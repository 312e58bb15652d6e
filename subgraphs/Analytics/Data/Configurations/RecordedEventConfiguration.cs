using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class RecordedEventConfiguration : IEntityTypeConfiguration<RecordedEvent>
{
    private const int MaxNameLength = 100;

    public void Configure(EntityTypeBuilder<RecordedEvent> entity)
    {
        entity.HasKey(row => row.Position);
        entity.Property(row => row.Position).UseIdentityAlwaysColumn();
        entity.Property(row => row.Name).HasMaxLength(MaxNameLength);
        entity.Property(row => row.Payload).HasColumnType("jsonb");
        entity.HasIndex(row => row.EventId).IsUnique();
        entity.HasIndex(row => row.CustomerId).HasFilter("customer_id IS NOT NULL");
    }
}
