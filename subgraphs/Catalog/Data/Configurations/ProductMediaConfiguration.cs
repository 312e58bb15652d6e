using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class ProductMediaConfiguration : IEntityTypeConfiguration<ProductMedia>
{
    public void Configure(EntityTypeBuilder<ProductMedia> entity)
    {
        entity.Property(media => media.Id).ValueGeneratedNever();
        entity.Property(media => media.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(media => media.Url)
            .HasConversion(url => url.AbsoluteUri, text => new Uri(text))
            .HasMaxLength(ProductMedia.MaxUrlLength);
        entity.Property(media => media.AltText).HasMaxLength(ProductMedia.MaxAltTextLength);

        // Not unique: media change places in one transaction, and the product's version keeps others out of it.
        entity.HasIndex(media => new { media.ProductId, media.Position });

        entity.HasOne<Product>()
            .WithMany()
            .HasForeignKey(media => media.ProductId)
            .OnDelete(DeleteBehavior.Cascade);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_product_media_url", "url LIKE 'https://%'");
            table.HasCheckConstraint("ck_product_media_alt_text", "alt_text <> ''");
            table.HasCheckConstraint("ck_product_media_position", "position >= 0");
        });
    }
}
