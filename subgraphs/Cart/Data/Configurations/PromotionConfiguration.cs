using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class PromotionConfiguration : IEntityTypeConfiguration<Promotion>
{
    public void Configure(EntityTypeBuilder<Promotion> entity)
    {
        entity.Property(promotion => promotion.Id).ValueGeneratedNever();
        entity.Property(promotion => promotion.Name).HasMaxLength(Promotion.MaxNameLength);
        entity.Property(promotion => promotion.Code).HasMaxLength(Promotion.MaxNameLength);
        entity.Property(promotion => promotion.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(promotion => promotion.Version).IsConcurrencyToken();
        entity.HasIndex(promotion => promotion.Code).IsUnique();
        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_promotions_code", "code ~ '^[A-Z0-9-]+$'");
            table.HasCheckConstraint("ck_promotions_ends_at", "ends_at >= starts_at");
            table.HasCheckConstraint("ck_promotions_uses", "uses >= 0 AND uses <= max_uses");
            table.HasCheckConstraint(
                "ck_promotions_effect",
                "minimum_spend >= 0 AND CASE kind WHEN 'Percentage' THEN rate BETWEEN 1 AND 10000 "
                + "WHEN 'Fixed' THEN amount > 0 AND currency IS NOT NULL "
                + "WHEN 'BuyXGetY' THEN buy > 0 AND get > 0 ELSE true END");
        });
    }
}
