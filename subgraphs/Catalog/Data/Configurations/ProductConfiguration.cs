using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> entity)
    {
        entity.Property(product => product.Id).ValueGeneratedNever();
        entity.Property(product => product.Name).HasMaxLength(ProductName.MaxLength);
        entity.Property(product => product.Description).HasMaxLength(Product.MaxDescriptionLength);
        entity.Property(product => product.Version).IsConcurrencyToken();
        entity.Property(product => product.Status).HasConversion<string>().HasMaxLength(20);
        entity.Property(product => product.TaxClass).HasConversion<string>().HasMaxLength(20);
        entity.Property(product => product.RatingAverage)
            .HasPrecision(3, 2)
            .HasComputedColumnSql(
                "CASE WHEN rating_count = 0 THEN 0 ELSE round(rating_sum::numeric / rating_count, 2) END",
                stored: true);
        entity.HasSlug("products");

        entity.HasOne<Brand>()
            .WithMany()
            .HasForeignKey(product => product.BrandId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Category>()
            .WithMany()
            .HasForeignKey(product => product.CategoryId)
            .OnDelete(DeleteBehavior.Restrict);

        // The orders in which products are listed.
        entity.HasIndex(product => new { product.Name, product.Id });
        entity.HasIndex(product => new { product.CreatedAt, product.Id });
        entity.HasIndex(product => new { product.RatingAverage, product.RatingCount, product.Id });

        // What the announcer looks for.
        entity.HasIndex(product => product.PublishFrom).HasFilter("NOT is_announced AND status = 'Published'");
        entity.HasIndex(product => product.PublishUntil).HasFilter("is_announced AND publish_until IS NOT NULL");

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_products_name", "name = btrim(name) AND name <> ''");
            table.HasCheckConstraint("ck_products_version", "version >= 1");
            table.HasCheckConstraint(
                "ck_products_status",
                "(status = 'Published') = (publish_from IS NOT NULL) AND (status = 'Draft') = (first_published_at IS NULL)");
            table.HasCheckConstraint("ck_products_publish_until", "publish_until > publish_from");
            table.HasCheckConstraint(
                "ck_products_rating",
                "rating_count >= 0 AND rating_sum BETWEEN rating_count AND rating_count * 5");
        });
    }
}
