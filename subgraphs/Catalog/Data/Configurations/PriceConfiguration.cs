using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Catalog.Data.Configurations;

internal sealed class PriceConfiguration : IEntityTypeConfiguration<Price>
{
    public void Configure(EntityTypeBuilder<Price> entity)
    {
        entity.Property(price => price.Id).ValueGeneratedNever();

        // Finds the price in force as the first row from the right.
        entity.HasIndex(price => new { price.VariantId, price.Currency, price.ValidFrom }).IsUnique();

        entity.HasOne<ProductVariant>()
            .WithMany()
            .HasForeignKey(price => price.VariantId)
            .OnDelete(DeleteBehavior.Cascade);

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_prices_currency", "currency ~ '^[A-Z]{3}$'");
            table.HasCheckConstraint("ck_prices_amount", "amount > 0");
            table.HasCheckConstraint("ck_prices_compare_at_amount", "compare_at_amount > amount");
            table.HasCheckConstraint("ck_prices_valid_until", "valid_until > valid_from");
        });
    }
}
