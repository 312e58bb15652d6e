using EShop.Payments.Data;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Webhooks;

/// <summary>
/// Takes notices once: the note that one was taken and the wish to look at its payment are committed together. In which
/// order notices come is of no importance, because what they say is not believed further than that.
/// </summary>
public sealed class WebhookInbox(PaymentsContext db, PaymentBook book)
{
    /// <summary>Takes a notice.</summary>
    /// <returns>Whether it is the first time.</returns>
    public Task<bool> TakeAsync(string provider, WebhookNotice notice, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var isNew = await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO received_webhooks (provider, message_id, received_at)
                    VALUES ({provider}, {notice.MessageId}, {book.Now})
                    ON CONFLICT DO NOTHING
                    """,
                    token) == 1;

                if (isNew && await FindAsync(provider, notice, token) is { } paymentId)
                {
                    await book.LookAsync(paymentId, book.Now, token);
                }

                return isNew;
            },
            cancellationToken);

    private async Task<Guid?> FindAsync(string provider, WebhookNotice notice, CancellationToken cancellationToken)
        => await db.Payments
            .Where(payment => payment.Provider == provider)
            .Where(payment => payment.Id == notice.PaymentId || payment.ProviderReference == notice.Reference)
            .Select(payment => (Guid?)payment.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
