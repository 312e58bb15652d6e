using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class BrandConfiguration : IEntityTypeConfiguration<Brand>
{
    public void Configure(EntityTypeBuilder<Brand> entity)
    {
        entity.Property(brand => brand.Id).ValueGeneratedNever();
        entity.Property(brand => brand.Name).HasMaxLength(Brand.MaxNameLength);
        entity.Property(brand => brand.Version).HasDefaultValue(1).ValueGeneratedNever().IsConcurrencyToken();
        entity.HasSlug("brands");
        entity.HasIndex(brand => brand.Name).IsUnique();
        entity.ToTable(table => table.HasCheckConstraint("ck_brands_name", "name = btrim(name) AND name <> ''"));
    }
}
