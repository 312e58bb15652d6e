using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class StockLevelConfiguration : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> entity)
    {
        entity.HasKey(level => level.StockItemId);
        entity.HasIndex(level => level.VariantId).IncludeProperties(level => level.Available);
    }
}
