using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Users.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> entity)
    {
        entity.Property(session => session.Id).ValueGeneratedNever();
        entity.Property(session => session.DeviceId).HasMaxLength(Device.MaxIdLength);
        entity.Property(session => session.DeviceName).HasMaxLength(Device.MaxNameLength);
        entity.Property(session => session.Platform).HasConversion<string>().HasMaxLength(10);
        entity.Property(session => session.IpAddress).HasMaxLength(45);
        entity.Property(session => session.End).HasConversion<string>().HasMaxLength(20);

        entity.HasOne<User>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(session => new { session.UserId, session.LastSeenAt });
        entity.HasIndex(session => session.EndedAt);
        entity.ToTable(table => table.HasCheckConstraint(
            "ck_sessions_end", @"(ended_at IS NULL) = (""end"" IS NULL)"));
    }
}
