using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class ProductAttributeConfiguration : IEntityTypeConfiguration<ProductAttribute>
{
    public void Configure(EntityTypeBuilder<ProductAttribute> entity)
    {
        entity.Property(attribute => attribute.Id).ValueGeneratedNever();
        entity.Property(attribute => attribute.Code).HasMaxLength(ProductAttribute.MaxCodeLength);
        entity.Property(attribute => attribute.Name).HasMaxLength(ProductAttribute.MaxNameLength);
        entity.Property(attribute => attribute.Unit).HasMaxLength(ProductAttribute.MaxNameLength);
        entity.Property(attribute => attribute.Type).HasConversion<string>().HasMaxLength(20);
        entity.HasIndex(attribute => attribute.Code).IsUnique();
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_product_attributes_choices",
            "(type = 'Choice') = (cardinality(choices) > 0)"));
    }
}
