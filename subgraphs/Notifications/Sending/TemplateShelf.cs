using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Sending;

/// <summary>The templates of some kinds of notification, in all languages.</summary>
internal sealed class TemplateShelf
{
    private const string LastResort = "en";

    private readonly List<NotificationTemplate> _templates;

    private TemplateShelf(List<NotificationTemplate> templates) => _templates = templates;

    /// <summary>Takes the templates of some kinds out of the database.</summary>
    public static async Task<TemplateShelf> ReadAsync(
        NotificationsContext db,
        IReadOnlyCollection<string> kinds,
        CancellationToken cancellationToken)
        => new(await db.Templates.AsNoTracking()
            .Where(template => kinds.Contains(template.Kind))
            .ToListAsync(cancellationToken));

    /// <summary>
    /// The template for a notification: in the very language of its recipient, else in that of all its countries, else in
    /// English.
    /// </summary>
    public NotificationTemplate? Find(Notification notification, string locale)
    {
        var ofChannel = _templates
            .Where(template => template.Kind == notification.Kind && template.Channel == notification.Channel)
            .ToDictionary(template => template.Locale);
        return ofChannel.GetValueOrDefault(locale)
            ?? ofChannel.GetValueOrDefault(LocalFormat.LanguageOf(locale))
            ?? ofChannel.GetValueOrDefault(LastResort);
    }
}
