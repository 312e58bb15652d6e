using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.Notifications.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Types.Notifications;

[MutationType]
public static partial class NotificationMutations
{
    /// <summary>Notes that the caller has read a notification in their inbox; the first time counts.</summary>
    /// <param name="id">The notification.</param>
    [Authorize]
    [Error<NotificationNotFoundError>]
    public static async Task<Notification> MarkNotificationReadAsync(
        [ID<Notification>] Guid id,
        CurrentUser caller,
        NotificationsContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var userId = caller.RequiredId;
        await Inbox(db, userId)
            .Where(row => row.Id == id && row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancellationToken);
        return await Inbox(db, userId).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new NotificationNotFoundException();
    }

    /// <summary>Notes that the caller has read all that is in their inbox now.</summary>
    [Authorize]
    public static async Task<ReadNotifications> MarkAllNotificationsReadAsync(
        CurrentUser caller,
        NotificationsContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var count = await Inbox(db, caller.RequiredId)
            .Where(row => row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancellationToken);
        return new ReadNotifications(count);
    }

    /// <summary>Tries a notification again that had failed for good.</summary>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key sends nothing more.</param>
    /// <param name="id">The notification.</param>
    [Authorize(Policy = NotificationsScopes.Write)]
    [Error<NotificationNotFoundError>]
    [Error<NotificationNotFailedError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<Notification> ResendNotificationAsync(
        string idempotencyKey,
        [ID<Notification>] Guid id,
        CurrentUser caller,
        IdempotentCalls calls,
        NotificationsContext db,
        TimeProvider clock,
        INotificationByIdDataLoader notificationById,
        CancellationToken cancellationToken)
    {
        await calls.RunAsync(
            new IdempotencyKey("resendNotification", caller.RequiredId, idempotencyKey),
            new { id },
            async token =>
            {
                var row = await db.Notifications
                    .FromSql($"SELECT * FROM notifications WHERE id = {id} FOR UPDATE")
                    .SingleOrDefaultAsync(token) ?? throw new NotificationNotFoundException();
                row.Resend(clock.GetUtcNow());
                await db.SaveChangesAsync(token);
                return id;
            },
            cancellationToken);
        return await notificationById.LoadRequiredAsync(id, cancellationToken);
    }

    private static IQueryable<Notification> Inbox(NotificationsContext db, Guid userId)
        => db.Notifications.Where(row => row.UserId == userId
            && row.Channel == NotificationChannel.InApp
            && row.Status == NotificationStatus.Sent);
}
