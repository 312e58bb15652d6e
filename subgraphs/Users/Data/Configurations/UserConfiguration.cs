using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Users.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> entity)
    {
        entity.Property(user => user.Id).ValueGeneratedNever();
        entity.Property(user => user.Phone).HasMaxLength(PhoneNumber.MaxDigits + 1);
        entity.Property(user => user.Name).HasMaxLength(ProfileEdit.MaxNameLength);
        entity.Property(user => user.Email).HasMaxLength(ProfileEdit.MaxEmailLength);
        entity.Property(user => user.Locale).HasMaxLength(6);
        entity.Property(user => user.TimeZone).HasMaxLength(100);
        entity.Property(user => user.SuspensionReason).HasMaxLength(500);
        entity.PrimitiveCollection(user => user.Roles)
            .ElementType(role => role.HasConversion<string>().HasMaxLength(20));
        entity.Property(user => user.Version).IsConcurrencyToken();
        entity.Ignore(user => user.Lock);

        // Two who prove the same number at once are one user.
        entity.HasIndex(user => user.Phone).IsUnique();
        entity.HasIndex(user => new { user.CreatedAt, user.Id });

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_users_phone", @"phone ~ '^\+[1-9][0-9]{6,14}$'");
            table.HasCheckConstraint("ck_users_roles", "cardinality(roles) > 0");
            table.HasCheckConstraint("ck_users_version", "version >= 1");
        });
    }
}
