using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class HeldSlotConfiguration : IEntityTypeConfiguration<HeldSlot>
{
    public void Configure(EntityTypeBuilder<HeldSlot> entity)
    {
        entity.HasKey(slot => slot.UserId);
        entity.Property(slot => slot.UserId).ValueGeneratedNever();
        entity.ToTable(table => table.HasCheckConstraint("ck_held_slots_fee", "fee >= 0"));
    }
}
