using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Analytics.Data.Configurations;

internal sealed class ProductFactConfiguration : IEntityTypeConfiguration<ProductFact>
{
    public void Configure(EntityTypeBuilder<ProductFact> entity)
        => entity.HasKey(fact => new { fact.ProductId, fact.Sequence });
}
