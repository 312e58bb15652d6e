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
        entity.Property(product => product.Description).HasMaxLength(4000);
        entity.Property(product => product.Version).IsConcurrencyToken();
        entity.HasSlug("products");

        entity.HasOne<Brand>()
            .WithMany()
            .HasForeignKey(product => product.BrandId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Category>()
            .WithMany()
            .HasForeignKey(product => product.CategoryId)
            .OnDelete(DeleteBehavior.Restrict);

        // The order in which products are listed.
        entity.HasIndex(product => new { product.Name, product.Id });

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_products_name", "name = btrim(name) AND name <> ''");
            table.HasCheckConstraint("ck_products_version", "version >= 1");
        });
    }
}
