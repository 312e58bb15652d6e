using EShop.Payments.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class SavedPaymentMethodConfiguration : IEntityTypeConfiguration<SavedPaymentMethod>
{
    private const int MaxBrandLength = 40;

    public void Configure(EntityTypeBuilder<SavedPaymentMethod> entity)
    {
        entity.ToTable("saved_payment_methods");
        entity.Property(method => method.Id).ValueGeneratedNever();
        entity.Property(method => method.Provider).HasMaxLength(30);
        entity.Property(method => method.Token).HasMaxLength(SavedPaymentMethod.MaxTokenLength);
        entity.Property(method => method.Brand).HasMaxLength(MaxBrandLength);
        entity.Property(method => method.LastFour).HasMaxLength(4);

        entity.HasIndex(method => new { method.UserId, method.CreatedAt });
        entity.HasIndex(method => method.UserId)
            .IsUnique()
            .HasFilter("is_default")
            .HasDatabaseName("ix_saved_payment_methods_default");

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_saved_payment_methods_last_four", "last_four ~ '^[0-9]{4}$'");

            // The number of a card never gets in, not even by mistake.
            table.HasCheckConstraint("ck_saved_payment_methods_token", "token !~ '[0-9]{12,}'");
        });
    }
}
