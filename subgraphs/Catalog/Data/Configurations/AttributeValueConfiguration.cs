using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class AttributeValueConfiguration : IEntityTypeConfiguration<AttributeValue>
{
    public void Configure(EntityTypeBuilder<AttributeValue> entity)
    {
        entity.Property(value => value.Id).ValueGeneratedNever();
        entity.Property(value => value.Type).HasConversion<string>().HasMaxLength(20);
        entity.Property(value => value.Text).HasMaxLength(AttributeValue.MaxTextLength);

        entity.HasIndex(value => new { value.ProductId, value.VariantId, value.AttributeId })
            .IsUnique()
            .AreNullsDistinct(false);

        // The type is part of the reference, so that a value cannot be of another type than its attribute.
        entity.HasOne<ProductAttribute>()
            .WithMany()
            .HasForeignKey(value => new { value.AttributeId, value.Type })
            .HasPrincipalKey(attribute => new { attribute.Id, attribute.Type })
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Product>()
            .WithMany()
            .HasForeignKey(value => value.ProductId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<ProductVariant>()
            .WithMany()
            .HasForeignKey(value => value.VariantId)
            .OnDelete(DeleteBehavior.Cascade);

        entity.ToTable(table => table.HasCheckConstraint(
            "ck_attribute_values_value",
            "num_nonnulls(text, number, flag) = 1 AND (type IN ('Text', 'Choice')) = (text IS NOT NULL) "
            + "AND (type = 'Number') = (number IS NOT NULL) AND (type = 'Boolean') = (flag IS NOT NULL)"));
    }
}
