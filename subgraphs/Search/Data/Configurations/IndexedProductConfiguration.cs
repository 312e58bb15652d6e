using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

internal sealed class IndexedProductConfiguration : IEntityTypeConfiguration<IndexedProduct>
{
    public void Configure(EntityTypeBuilder<IndexedProduct> entity)
    {
        entity.HasKey(product => product.ProductId);
        entity.Property(product => product.ProductId).ValueGeneratedNever();
        entity.Property(product => product.Content).IsJson();
        entity.Ignore(product => product.Variants);
        entity.HasIndex(product => product.CategoryPath).HasMethod("gin");
        entity.HasIndex(product => product.PricesChangeAt).HasFilter("prices_change_at IS NOT NULL");
        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_indexed_products_content", "NOT is_published OR content IS NOT NULL");
            table.HasCheckConstraint(
                "ck_indexed_products_rating",
                "review_count >= 0 AND rating_sum BETWEEN review_count AND 5 * review_count");
            table.HasCheckConstraint("ck_indexed_products_popularity", "popularity >= 0");
        });
    }
}
