using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class IndexedVariantConfiguration : IEntityTypeConfiguration<IndexedVariant>
{
    public void Configure(EntityTypeBuilder<IndexedVariant> entity)
    {
        entity.HasKey(variant => variant.VariantId);
        entity.Property(variant => variant.VariantId).ValueGeneratedNever();
        entity.Property(variant => variant.Content).IsJson();
        entity.Property(variant => variant.Prices).IsJson();
        entity.HasIndex(variant => variant.ProductId);
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_indexed_variants_content",
            "NOT is_sold OR (content IS NOT NULL AND product_id IS NOT NULL)"));
    }
}
