using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class RebuildConfiguration : IEntityTypeConfiguration<Rebuild>
{
    /// <summary>Lets one rebuild wait at a time.</summary>
    public const string PendingIndex = "ix_rebuilds_pending";

    public void Configure(EntityTypeBuilder<Rebuild> entity)
    {
        entity.Property(rebuild => rebuild.Id).ValueGeneratedNever();
        entity.Property<bool>("is_pending").HasComputedColumnSql("completed_at IS NULL", stored: true);
        entity.HasIndex("is_pending").IsUnique().HasFilter("completed_at IS NULL").HasDatabaseName(PendingIndex);
        entity.HasIndex(rebuild => rebuild.RequestedAt);
    }
}
