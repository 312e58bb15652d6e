using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Types.Templates;

[QueryType]
public static partial class TemplateQueries
{
    /// <summary>The words of notifications, by kind, channel and language.</summary>
    /// <param name="kind">Those of one kind only.</param>
    /// <param name="channel">Those of one channel only.</param>
    /// <param name="locale">Those in one language only.</param>
    [UsePaging(ConnectionName = "NotificationTemplates", IncludeTotalCount = true)]
    [Authorize(Policy = NotificationsScopes.Read)]
    public static Task<Connection<NotificationTemplate>> GetNotificationTemplatesAsync(
        string? kind,
        NotificationChannel? channel,
        string? locale,
        PagingArguments pagingArguments,
        NotificationsContext db,
        CancellationToken cancellationToken)
        => db.Templates
            .AsNoTracking()
            .Where(template => (kind == null || template.Kind == kind)
                && (channel == null || template.Channel == channel)
                && (locale == null || template.Locale == locale))
            .OrderBy(template => template.Kind)
            .ThenBy(template => template.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>The template with this id.</summary>
    [Lookup]
    [Authorize(Policy = NotificationsScopes.Read)]
    public static Task<NotificationTemplate?> GetNotificationTemplateByIdAsync(
        [ID<NotificationTemplate>] Guid id,
        NotificationsContext db,
        CancellationToken cancellationToken)
        => db.Templates.AsNoTracking().SingleOrDefaultAsync(template => template.Id == id, cancellationToken);
}
