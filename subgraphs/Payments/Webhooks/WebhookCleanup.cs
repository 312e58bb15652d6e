using EShop.Payments.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Webhooks;

/// <summary>Forgets messages that nobody can repeat any more: their signatures are out of time long since.</summary>
public sealed class WebhookCleanup(PaymentsContext db, TimeProvider clock) : IDueWork
{
    private static readonly TimeSpan s_retention = TimeSpan.FromDays(7);

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() - s_retention;
        return db.Set<ReceivedWebhook>()
            .Where(webhook => webhook.ReceivedAt < until)
            .OrderBy(webhook => webhook.ReceivedAt)
            .Take(1000)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
