using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Users.Data.Configurations;

internal sealed class AddressConfiguration : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> entity)
    {
        entity.Property(address => address.Id).ValueGeneratedNever();
        entity.Property(address => address.Label).HasMaxLength(AddressDetails.MaxLabelLength);
        entity.Property(address => address.Recipient).HasMaxLength(AddressDetails.MaxLineLength);
        entity.Property(address => address.Line1).HasMaxLength(AddressDetails.MaxLineLength);
        entity.Property(address => address.Line2).HasMaxLength(AddressDetails.MaxLineLength);
        entity.Property(address => address.PostalCode).HasMaxLength(12);
        entity.Property(address => address.City).HasMaxLength(AddressDetails.MaxLineLength);
        entity.Property(address => address.Region).HasMaxLength(AddressDetails.MaxLineLength);
        entity.Property(address => address.Country).HasMaxLength(2);
        entity.Property(address => address.Instructions).HasMaxLength(AddressDetails.MaxInstructionsLength);
        entity.Property(address => address.Version).IsConcurrencyToken();
        entity.ComplexProperty(address => address.Location, location =>
        {
            location.Property(point => point.Latitude).HasColumnName("latitude");
            location.Property(point => point.Longitude).HasColumnName("longitude");
        });

        entity.HasOne<User>().WithMany().HasForeignKey(address => address.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(address => new { address.UserId, address.CreatedAt, address.Id });
        entity.HasIndex(address => address.UserId, "ix_addresses_default_shipping")
            .IsUnique()
            .HasFilter("is_default_shipping");
        entity.HasIndex(address => address.UserId, "ix_addresses_default_billing")
            .IsUnique()
            .HasFilter("is_default_billing");

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_addresses_country", "country ~ '^[A-Z]{2}$'");
            table.HasCheckConstraint("ck_addresses_latitude", "latitude BETWEEN -90 AND 90");
            table.HasCheckConstraint("ck_addresses_longitude", "longitude BETWEEN -180 AND 180");
            table.HasCheckConstraint("ck_addresses_location", "(latitude IS NULL) = (longitude IS NULL)");
            table.HasCheckConstraint("ck_addresses_version", "version >= 1");
        });
    }
}
