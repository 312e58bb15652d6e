using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class PendingRenameConfiguration : IEntityTypeConfiguration<PendingRename>
{
    public void Configure(EntityTypeBuilder<PendingRename> entity)
    {
        entity.Property(rename => rename.Id).ValueGeneratedNever();
        entity.Property(rename => rename.Kind).HasConversion<string>().HasMaxLength(20);
    }
}
