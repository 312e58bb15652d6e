using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Delivery.Data.Configurations;

internal sealed class DeliveryOfferConfiguration : IEntityTypeConfiguration<DeliveryOffer>
{
    public void Configure(EntityTypeBuilder<DeliveryOffer> entity)
    {
        entity.ToTable("delivery_offers");
        entity.Property(offer => offer.Id).ValueGeneratedNever();
        entity.Property(offer => offer.Status).HasConversion<string>().HasMaxLength(20);

        // Each courier is asked once in a round, and one of them wins it.
        entity.HasIndex(offer => new { offer.DeliveryId, offer.Round, offer.CourierId }).IsUnique();
        entity.HasIndex(offer => new { offer.DeliveryId, offer.Round })
            .IsUnique()
            .HasFilter("status = 'Accepted'")
            .HasDatabaseName("ix_delivery_offers_winner");
        entity.HasIndex(offer => offer.CourierId).HasFilter("status = 'Open'");
        entity.HasOne<OrderDelivery>()
            .WithMany()
            .HasForeignKey(offer => offer.DeliveryId)
            .OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<Courier>()
            .WithMany()
            .HasForeignKey(offer => offer.CourierId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
