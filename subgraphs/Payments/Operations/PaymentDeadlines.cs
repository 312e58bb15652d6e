using EShop.Contracts.Events.Payments;
using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations;

/// <summary>Declines what is not authorized when its order gives up; what the provider grants later is given back.</summary>
public sealed class PaymentDeadlines(PaymentsContext db, PaymentBook book) : IDueWork
{
    private const int BatchSize = 50;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var due = await db.Payments
                    .FromSql(
                        $"""
                        SELECT * FROM payments
                        WHERE status IN ('Pending', 'Challenged') AND deadline <= {book.Now} AND void_requested_at IS NULL
                        ORDER BY deadline LIMIT {BatchSize} FOR NO KEY UPDATE SKIP LOCKED
                        """)
                    .ToListAsync(token);

                foreach (var payment in due)
                {
                    await GiveUpAsync(payment, token);
                }

                await db.SaveChangesAsync(token);
                return due.Count;
            },
            cancellationToken);

    private async Task GiveUpAsync(Payment payment, CancellationToken cancellationToken)
    {
        var wasChallenged = payment.Status == PaymentStatus.Challenged;
        payment.Decline(wasChallenged ? DeclineReason.ChallengeExpired : DeclineReason.Refused, book.Now);
        book.TellAuthorization(payment);

        foreach (var operation in await book.LockPendingAsync(payment.Id, cancellationToken))
        {
            if (operation.Attempts == 0)
            {
                operation.End(OperationStatus.Cancelled, book.Now);
            }
        }

        if (wasChallenged)
        {
            await book.EnqueueVoidAsync(payment, cancellationToken);
        }
    }
}
