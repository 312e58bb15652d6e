using System.ComponentModel.DataAnnotations;
using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.Notifications.Transports;
using EShop.Notifications.Types.Errors;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Notifications.Types.Templates;

[MutationType]
public static partial class TemplateMutations
{
    private const int MaxValues = 20;

    /// <summary>Writes the words of a kind of notification in another language.</summary>
    /// <param name="kind">The kind, for example <c>order-shipped</c>.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="locale">The language, for example <c>fr</c> or <c>de-AT</c>.</param>
    /// <param name="title">The title; none for a text message.</param>
    /// <param name="text">The text.</param>
    [Authorize(Policy = NotificationsScopes.Write)]
    [Error<InvalidTemplateError>]
    [Error<TemplateExistsError>]
    public static async Task<NotificationTemplate> AddNotificationTemplateAsync(
        string kind,
        NotificationChannel channel,
        string locale,
        string? title,
        string text,
        NotificationsContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var known = NoticeKinds.Find(kind) ?? throw new InvalidTemplateException("There is no such kind of notification.");
        var now = clock.GetUtcNow();
        var template = new NotificationTemplate(Guid.CreateVersion7(now), known, channel, locale, title, text, now);
        db.Templates.Add(template);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return template;
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new TemplateExistsException();
        }
    }

    /// <summary>Writes a template anew; what is sent from now on has the new words.</summary>
    /// <param name="id">The template.</param>
    /// <param name="version">The version that the edit was made from.</param>
    /// <param name="title">The title; none for a text message.</param>
    /// <param name="text">The text.</param>
    [Authorize(Policy = NotificationsScopes.Write)]
    [Error<TemplateNotFoundError>]
    [Error<InvalidTemplateError>]
    [Error<StaleVersionError>]
    public static async Task<NotificationTemplate> EditNotificationTemplateAsync(
        [ID<NotificationTemplate>] Guid id,
        int version,
        string? title,
        string text,
        NotificationsContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var template = await db.Templates.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new TemplateNotFoundException();
        template.Edit(title, text, version, clock.GetUtcNow());
        await db.SaveVersionedAsync(cancellationToken);
        return template;
    }

    /// <summary>Shows what a recipient would see; nothing is stored or sent.</summary>
    /// <param name="kind">The kind, for example <c>order-shipped</c>.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="title">The title; none for a text message.</param>
    /// <param name="text">The text.</param>
    /// <param name="values">What stands in the place of each placeholder.</param>
    [Authorize(Policy = NotificationsScopes.Write)]
    [Error<InvalidTemplateError>]
    [Error<MissingPlaceholderError>]
    public static TemplatePreview PreviewTemplate(
        string kind,
        NotificationChannel channel,
        string? title,
        string text,
        [MaxLength(MaxValues)] IReadOnlyList<TemplateValueInput> values)
    {
        TemplateRules.Verify(NoticeKinds.Find(kind), channel, "en", title, text);
        var texts = values.DistinctBy(value => value.Name).ToDictionary(value => value.Name, value => value.Text);
        var notice = NoticeWords.Render(title, text, texts);
        var html = channel == NotificationChannel.Email ? MailPage.Write(notice.Title, notice.Text) : null;
        return new TemplatePreview(notice.Title, notice.Text, html);
    }
}
