using System.Text.Json;
using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class SoldVariantConfiguration : IEntityTypeConfiguration<SoldVariant>
{
    public void Configure(EntityTypeBuilder<SoldVariant> entity)
    {
        entity.HasKey(variant => variant.VariantId);
        entity.Property(variant => variant.VariantId).ValueGeneratedNever();
        entity.Property(variant => variant.TaxClass).HasConversion<string>().HasMaxLength(20);
        entity.Property(variant => variant.Prices)
            .HasColumnType("jsonb")
            .HasConversion(
                prices => JsonSerializer.Serialize(prices, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<List<SoldPrice>>(text, JsonSerializerOptions.Web)!,
                new ValueComparer<List<SoldPrice>>(
                    (left, right) => left!.SequenceEqual(right!),
                    prices => prices.Count,
                    prices => prices.ToList()));
        entity.HasIndex(variant => variant.ProductId);
    }
}
