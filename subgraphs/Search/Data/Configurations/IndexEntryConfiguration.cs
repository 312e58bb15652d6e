using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class IndexEntryConfiguration : IEntityTypeConfiguration<IndexEntry>
{
    public void Configure(EntityTypeBuilder<IndexEntry> entity)
    {
        entity.HasKey(entry => new { entry.Generation, entry.ProductId });
        entity.Property(entry => entry.Language).HasMaxLength(20);
        entity.Property(entry => entry.Prices).HasColumnType("jsonb");
        entity.Property(entry => entry.Boost).HasPrecision(9, 6);
        entity.Property(entry => entry.Rating)
            .HasPrecision(3, 2)
            .HasComputedColumnSql(
                "CASE WHEN review_count = 0 THEN 0 ELSE round(rating_sum::numeric / review_count, 2) END",
                stored: true);
        entity.HasIndex(entry => entry.Document).HasMethod("gin");
        entity.HasIndex(entry => entry.CategoryPath).HasMethod("gin");
        entity.HasIndex(entry => new { entry.Generation, entry.Boost, entry.ProductId });
        entity.HasOne<IndexGeneration>()
            .WithMany()
            .HasForeignKey(entry => entry.Generation)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
