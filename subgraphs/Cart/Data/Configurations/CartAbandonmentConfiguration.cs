using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class CartAbandonmentConfiguration : IEntityTypeConfiguration<CartAbandonment>
{
    public void Configure(EntityTypeBuilder<CartAbandonment> entity)
    {
        entity.HasKey(row => row.CartId);
        entity.Property(row => row.CartId).ValueGeneratedNever();
        entity.HasIndex(row => row.ChangedAt);
    }
}
