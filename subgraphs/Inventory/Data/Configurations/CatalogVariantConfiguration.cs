using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Inventory.Data.Configurations;

internal sealed class CatalogVariantConfiguration : IEntityTypeConfiguration<CatalogVariant>
{
    public void Configure(EntityTypeBuilder<CatalogVariant> entity)
    {
        entity.HasKey(variant => variant.VariantId);
        entity.HasIndex(variant => variant.ProductId);
    }
}
