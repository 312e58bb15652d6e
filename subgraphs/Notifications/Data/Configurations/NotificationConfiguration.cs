using System.Text.Json;
using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Notifications.Data.Configurations;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    // An event's id, a user's and a channel.
    private const int MaxKeyLength = 100;
    private const int MaxEnumLength = 20;

    public void Configure(EntityTypeBuilder<Notification> entity)
    {
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.DedupeKey).HasMaxLength(MaxKeyLength);
        entity.Property(row => row.Kind).HasMaxLength(NoticeKind.MaxNameLength);
        entity.Property(row => row.Category).HasConversion<string>().HasMaxLength(MaxEnumLength);
        entity.Property(row => row.Channel).HasConversion<string>().HasMaxLength(MaxEnumLength);
        entity.Property(row => row.Status).HasConversion<string>().HasMaxLength(MaxEnumLength);
        entity.Property(row => row.Failure).HasConversion<string>().HasMaxLength(MaxEnumLength);
        entity.Property(row => row.Title).HasMaxLength(NotificationTemplate.MaxTitleLength * 2);
        entity.Property(row => row.Values).HasColumnType("jsonb").HasConversion(
            values => JsonSerializer.Serialize(values, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<NoticeValue>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<NoticeValue>>(
                (left, right) => left!.SequenceEqual(right!),
                values => values.Count,
                values => values.ToList()));

        entity.HasIndex(row => row.DedupeKey).IsUnique();
        entity.HasIndex(row => row.OrderId).HasFilter("order_id IS NOT NULL");

        // The inbox, what is new in it, what is to be sent, and what waits for an operator.
        entity.HasIndex(row => new { row.UserId, row.SentAt, row.Id })
            .HasFilter("channel = 'InApp' AND status = 'Sent'")
            .HasDatabaseName("ix_notifications_inbox");
        entity.HasIndex(row => row.UserId)
            .HasFilter("channel = 'InApp' AND status = 'Sent' AND read_at IS NULL")
            .HasDatabaseName("ix_notifications_unread");
        entity.HasIndex(row => row.DueAt).HasFilter("status = 'Pending'");
        entity.HasIndex(row => new { row.CreatedAt, row.Id }).HasFilter("status = 'Failed'");

        entity.ToTable(table =>
        {
            table.HasCheckConstraint("ck_notifications_sent", "(status = 'Sent') = (sent_at IS NOT NULL)");
            table.HasCheckConstraint("ck_notifications_read", "read_at IS NULL OR channel = 'InApp' AND status = 'Sent'");
            table.HasCheckConstraint("ck_notifications_attempts", "attempts >= 0");
            // What goes out may name people; only what they read in the app is kept.
            table.HasCheckConstraint("ck_notifications_text", "channel = 'InApp' OR title IS NULL AND text IS NULL");
        });
    }
}
