using EShop.Cart.Domain;
using EShop.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class TaxRegionConfiguration : IEntityTypeConfiguration<TaxRegion>
{
    private const string RegionCode = nameof(RegionCode);
    private const int MaxCodeLength = 10;

    public void Configure(EntityTypeBuilder<TaxRegion> entity)
    {
        entity.HasKey(region => region.Code);
        entity.Property(region => region.Code).HasMaxLength(MaxCodeLength);
        entity.HasIndex(region => region.Currency).IsUnique();

        // What holds when the shop opens; later changes are migrations or edits of the table.
        entity.HasData(
            new { Code = "DE", Currency = CurrencyCode.Eur, IsInclusive = true },
            new { Code = "GB", Currency = CurrencyCode.Gbp, IsInclusive = true },
            new { Code = "US-NY", Currency = CurrencyCode.Usd, IsInclusive = false });
        entity.OwnsMany(region => region.Rates, rates =>
        {
            rates.ToTable(
                "tax_rates",
                table => table.HasCheckConstraint("ck_tax_rates_rate", "rate BETWEEN 0 AND 10000"));
            rates.WithOwner().HasForeignKey(RegionCode);
            rates.Property<string>(RegionCode).HasMaxLength(MaxCodeLength);
            rates.HasKey(RegionCode, nameof(TaxRate.Class));
            rates.Property(rate => rate.Class).HasConversion<string>().HasMaxLength(20);
            rates.HasData(
                new { RegionCode = "DE", Class = TaxClass.Standard, Rate = 1900 },
                new { RegionCode = "DE", Class = TaxClass.Reduced, Rate = 700 },
                new { RegionCode = "GB", Class = TaxClass.Standard, Rate = 2000 },
                new { RegionCode = "US-NY", Class = TaxClass.Standard, Rate = 888 });
        });
    }
}
