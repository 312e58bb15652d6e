using EShop.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Templates;

/// <summary>
/// Adds the templates that the shop comes with and that the database does not have yet, at every start. What staff have
/// written stays.
/// </summary>
internal sealed class TemplateSetup(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NotificationsContext>();
        var templates = TemplateTexts.Read(clock.GetUtcNow()).ToList();
        var ids = templates.Select(template => template.Id).ToArray();
        var kinds = templates.Select(template => template.Kind).ToArray();
        var channels = templates.Select(template => template.Channel.ToString()).ToArray();
        var locales = templates.Select(template => template.Locale).ToArray();
        var titles = templates.Select(template => template.Title).ToArray();
        var texts = templates.Select(template => template.Text).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO templates (id, kind, channel, locale, title, text, version, updated_at)
            SELECT row.*, 1, {clock.GetUtcNow()}
            FROM unnest({ids}, {kinds}, {channels}, {locales}, {titles}, {texts})
                AS row (id, kind, channel, locale, title, text)
            ON CONFLICT (kind, channel, locale) DO NOTHING
            """,
            cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
