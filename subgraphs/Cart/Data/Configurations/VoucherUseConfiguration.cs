using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Cart.Data.Configurations;

internal sealed class VoucherUseConfiguration : IEntityTypeConfiguration<VoucherUse>
{
    public void Configure(EntityTypeBuilder<VoucherUse> entity)
    {
        entity.Property(use => use.Id).ValueGeneratedNever();
        entity.Property(use => use.Status).HasConversion<string>().HasMaxLength(20);
        entity.HasIndex(use => new { use.PromotionId, use.QuoteId }).IsUnique();
        entity.HasIndex(use => use.QuoteId);
        entity.HasIndex(use => use.ExpiresAt).HasFilter("status = 'Quoted'");

        // Once per customer, whatever races.
        entity.HasIndex(use => new { use.PromotionId, use.UserId })
            .IsUnique()
            .HasFilter("is_exclusive AND status <> 'Released'");
        entity.HasOne<Promotion>()
            .WithMany()
            .HasForeignKey(use => use.PromotionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
