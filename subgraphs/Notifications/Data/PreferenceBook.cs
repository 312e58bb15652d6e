using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Data;

/// <summary>What people choose to be told, and when.</summary>
public sealed class PreferenceBook(NotificationsContext db)
{
    /// <summary>The settings of one user.</summary>
    public async Task<RecipientSettings> ReadAsync(Guid userId, CancellationToken cancellationToken)
        => (await ReadAsync([userId], cancellationToken))[userId];

    /// <summary>The settings of some users; of each there are some.</summary>
    public async Task<Dictionary<Guid, RecipientSettings>> ReadAsync(
        IReadOnlyCollection<Guid> userIds,
        CancellationToken cancellationToken)
    {
        var choices = await db.Preferences.AsNoTracking()
            .Where(row => userIds.Contains(row.UserId))
            .ToListAsync(cancellationToken);
        var quiet = await db.QuietTimes.AsNoTracking()
            .Where(row => userIds.Contains(row.UserId))
            .ToDictionaryAsync(row => row.UserId, row => row.Hours, cancellationToken);
        var byUser = choices.ToLookup(row => row.UserId);
        return userIds.ToDictionary(
            id => id,
            id => new RecipientSettings(
                byUser[id].ToDictionary(row => (row.Category, row.Channel), row => row.IsEnabled),
                quiet.GetValueOrDefault(id)));
    }

    /// <summary>Takes choices down, all or none.</summary>
    /// <exception cref="CriticalNotificationsException">One of them mutes what cannot be muted.</exception>
    public Task ChooseAsync(
        Guid userId,
        IEnumerable<(NotificationCategory Category, NotificationChannel Channel, bool IsEnabled)> choices,
        CancellationToken cancellationToken)
    {
        // The last word about each counts, and rows are locked in one order.
        var last = choices
            .GroupBy(choice => (choice.Category, choice.Channel))
            .OrderBy(group => group.Key)
            .Select(group => group.Last())
            .ToList();
        last.ForEach(choice => PreferenceRules.ThrowIfCritical(choice.Category, choice.IsEnabled));
        var categories = last.Select(choice => choice.Category.ToString()).ToArray();
        var channels = last.Select(choice => choice.Channel.ToString()).ToArray();
        var enabled = last.Select(choice => choice.IsEnabled).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO preferences (user_id, category, channel, is_enabled)
            SELECT {userId}, row.category, row.channel, row.is_enabled
            FROM unnest({categories}, {channels}, {enabled}) AS row (category, channel, is_enabled)
            ON CONFLICT (user_id, category, channel) DO UPDATE SET is_enabled = excluded.is_enabled
            """,
            cancellationToken);
    }

    /// <summary>Sets quiet hours, or with null takes them back.</summary>
    public Task SetQuietHoursAsync(Guid userId, QuietHours? hours, CancellationToken cancellationToken)
        => hours is null
            ? db.QuietTimes.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken)
            : db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO quiet_times (user_id, starts_at, ends_at) VALUES ({userId}, {hours.From}, {hours.Until})
                ON CONFLICT (user_id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at
                """,
                cancellationToken);
}
