using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class ProductVariantConfiguration : IEntityTypeConfiguration<ProductVariant>
{
    public void Configure(EntityTypeBuilder<ProductVariant> entity)
    {
        entity.Property(variant => variant.Id).ValueGeneratedNever();
        entity.Property(variant => variant.Name).HasMaxLength(ProductVariant.MaxNameLength);
        entity.Property(variant => variant.Sku).HasMaxLength(ProductVariant.MaxSkuLength);
        entity.Property(variant => variant.Barcode).HasMaxLength(13);

        entity.HasIndex(variant => variant.Sku).IsUnique();
        entity.HasIndex(variant => variant.Barcode).IsUnique();
        entity.HasIndex(variant => new { variant.ProductId, variant.Position }).IsUnique();
        entity.HasIndex(variant => new { variant.ProductId, variant.Name }).IsUnique();

        entity.HasOne<Product>()
            .WithMany()
            .HasForeignKey(variant => variant.ProductId)
            .OnDelete(DeleteBehavior.Cascade);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_product_variants_name", "name <> ''");
            table.HasCheckConstraint("ck_product_variants_sku", "sku ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'");
            table.HasCheckConstraint("ck_product_variants_barcode", "barcode ~ '^[0-9]{13}$'");
            table.HasCheckConstraint("ck_product_variants_position", "position >= 0");
        });
    }
}
