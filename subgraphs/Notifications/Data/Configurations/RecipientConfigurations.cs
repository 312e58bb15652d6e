using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Notifications.Data.Configurations;

internal sealed class NotificationPreferenceConfiguration : IEntityTypeConfiguration<NotificationPreference>
{
    public void Configure(EntityTypeBuilder<NotificationPreference> entity)
    {
        entity.HasKey(row => new { row.UserId, row.Category, row.Channel });
        entity.Property(row => row.Category).HasConversion<string>().HasMaxLength(20);
        entity.Property(row => row.Channel).HasConversion<string>().HasMaxLength(20);
        entity.ToTable("preferences", table => table.HasCheckConstraint(
            "ck_preferences_critical",
            "is_enabled OR category NOT IN ('Payments', 'Account')"));
    }
}

internal sealed class QuietTimeConfiguration : IEntityTypeConfiguration<QuietTime>
{
    public void Configure(EntityTypeBuilder<QuietTime> entity)
    {
        entity.HasKey(row => row.UserId);
        entity.Ignore(row => row.Hours);
        entity.ToTable(table => table.HasCheckConstraint("ck_quiet_times", "starts_at <> ends_at"));
    }
}

internal sealed class PushDeviceConfiguration : IEntityTypeConfiguration<PushDevice>
{
    public void Configure(EntityTypeBuilder<PushDevice> entity)
    {
        entity.Property(device => device.Id).ValueGeneratedNever();
        entity.Property(device => device.Token).HasMaxLength(PushDevice.MaxTokenLength);
        entity.HasIndex(device => device.Token).IsUnique();
        entity.HasIndex(device => device.UserId);
    }
}

internal sealed class KnownOrderConfiguration : IEntityTypeConfiguration<KnownOrder>
{
    private const int MaxNumberLength = 40;

    public void Configure(EntityTypeBuilder<KnownOrder> entity)
    {
        entity.HasKey(order => order.OrderId);
        entity.Property(order => order.Number).HasMaxLength(MaxNumberLength);
        entity.HasIndex(order => order.UserId);
    }
}
