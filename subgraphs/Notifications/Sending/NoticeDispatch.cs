using System.Collections.Concurrent;
using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Sending;

/// <summary>
/// Sends what is due. Rows are claimed for a while in a first transaction, sent outside of any, and what came of it is
/// written in a second one: a slow provider holds no lock. When the process dies between the two, the claim runs out and
/// the row is sent again under the same id, by which providers know a repeat.
/// </summary>
internal sealed class NoticeDispatch(
    NotificationsContext db,
    Recipients recipients,
    NoticeSender sender,
    DeviceBook devices,
    Outbox outbox,
    IOptions<NotificationsOptions> options,
    TimeProvider clock) : IDueWork
{
    private const int BatchSize = 50;

    // Sending ends so long before the claim: what came of it is written down before anybody else may send.
    private static readonly TimeSpan s_writing = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(cancellationToken);

        if (claimed.Count == 0)
        {
            return 0;
        }

        var goneDevices = new ConcurrentBag<string>();
        using var late = new CancellationTokenSource(options.Value.Claim - s_writing, clock);
        var outcomes = await SendAsync(claimed, goneDevices, late.Token, cancellationToken);

        // What went out is written down whatever else ends.
        await RecordAsync(outcomes, goneDevices, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return claimed.Count;
    }

    private Task<List<Notification>> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Notifications
            .FromSql(
                $"""
                UPDATE notifications SET due_at = {now + options.Value.Claim}
                WHERE id IN (
                    SELECT id FROM notifications WHERE status = 'Pending' AND due_at <= {now}
                    ORDER BY due_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED)
                RETURNING *
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, SendOutcome>> SendAsync(
        List<Notification> claimed,
        ConcurrentBag<string> goneDevices,
        CancellationToken late,
        CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(late, stopping);
        var people = await recipients.ReadAsync([.. claimed.Select(row => row.UserId).Distinct()], ending.Token);
        var templates = await TemplateShelf.ReadAsync(db, [.. claimed.Select(row => row.Kind).Distinct()], ending.Token);
        var outcomes = await Task.WhenAll(claimed.Select(async row =>
        {
            try
            {
                return (row.Id, await sender.SendAsync(row, people[row.UserId], templates, goneDevices, ending.Token));
            }
            catch (Exception) when (ending.IsCancellationRequested)
            {
                // A provider that took too long has failed. Of what is cut off by the end of the process nobody knows more
                // than of what a crash cuts off: the claim runs out.
                return (row.Id, stopping.IsCancellationRequested
                    ? null
                    : (SendOutcome?)new SendOutcome.Failed(NotificationFailure.ProviderUnavailable));
            }
        }));
        return outcomes.Where(sent => sent.Item2 is not null).ToDictionary(sent => sent.Id, sent => sent.Item2!);
    }

    private Task RecordAsync(
        Dictionary<Guid, SendOutcome> outcomes,
        ConcurrentBag<string> goneDevices,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var ids = outcomes.Keys.ToArray();
                var rows = await db.Notifications
                    .FromSql(
                        $"""
                        SELECT * FROM notifications WHERE id = ANY ({ids}) AND status = 'Pending' ORDER BY id FOR UPDATE
                        """)
                    .ToListAsync(token);
                rows.ForEach(row => Record(row, outcomes[row.Id]));
                await devices.ForgetAsync(goneDevices, token);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    private void Record(Notification row, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Gone)
        {
            db.Notifications.Remove(row);
            return;
        }

        row.Take(outcome, clock.GetUtcNow());

        if (row.Status == NotificationStatus.Sent)
        {
            outbox.Add(new NotificationSent(row.Id, row.UserId, row.Kind, row.Channel));
        }
        else if (row.Status == NotificationStatus.Failed)
        {
            outbox.Add(new NotificationFailed(row.Id, row.UserId, row.Kind, row.Channel, row.Attempts));
        }
    }
}
