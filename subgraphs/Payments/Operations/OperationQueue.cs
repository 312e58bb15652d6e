using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Operations;

/// <summary>
/// The calls that are to be made. Who takes one has it for a while; when they die, somebody else makes it with the same
/// key. The calls of one payment are made one after the other; looking changes nothing and waits for none.
/// </summary>
public sealed class OperationQueue(PaymentsContext db, IOptions<PaymentsOptions> options, TimeProvider clock)
{
    /// <summary>Takes the call that has been due for longest; null when none is due.</summary>
    public Task<OperationCall?> TakeAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                if (await LockNextAsync(token) is not { } operation)
                {
                    return null;
                }

                operation.BeginCall(clock.GetUtcNow(), options.Value.OperationLease);
                await db.SaveChangesAsync(token);
                var payment = await db.Payments
                    .AsNoTracking()
                    .SingleAsync(one => one.Id == operation.PaymentId, token);
                return new OperationCall(operation, payment, await TokenOfAsync(payment, token));
            },
            cancellationToken);

    /// <summary>Has a call made again later, because its outcome is not known.</summary>
    public Task PutBackAsync(OperationCall call, CancellationToken cancellationToken)
    {
        call.Operation.TryLater(clock.GetUtcNow());
        var (id, next, leasedUntil) = (call.Operation.Id, call.Operation.DueAt, call.LeasedUntil);

        // Unless somebody wanted it earlier in the meantime.
        return db.Operations
            .Where(operation => operation.Id == id
                && operation.Status == OperationStatus.Pending
                && operation.DueAt == leasedUntil)
            .ExecuteUpdateAsync(set => set.SetProperty(operation => operation.DueAt, next), cancellationToken);
    }

    private async Task<ProviderOperation?> LockNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var keysKnownSince = now - ProviderOperation.KeyLifetime;
        var due = await db.Operations
            .FromSql(
                $"""
                SELECT operation.* FROM provider_operations AS operation
                WHERE operation.status = 'Pending' AND operation.due_at <= {now}
                    AND (operation.kind = 'Look' OR (
                        (operation.first_called_at IS NULL OR operation.first_called_at > {keysKnownSince})
                        AND NOT EXISTS (
                            SELECT FROM provider_operations AS earlier
                            WHERE earlier.payment_id = operation.payment_id AND earlier.status = 'Pending'
                                AND earlier.kind <> 'Look' AND earlier.sequence < operation.sequence)))
                ORDER BY operation.due_at LIMIT 1 FOR UPDATE OF operation SKIP LOCKED
                """)
            .ToListAsync(cancellationToken);
        return due.SingleOrDefault();
    }

    private async Task<string?> TokenOfAsync(Payment payment, CancellationToken cancellationToken)
        => payment.PaymentMethodId is { } id
            ? await db.PaymentMethods
                .Where(method => method.Id == id)
                .Select(method => method.Token)
                .SingleOrDefaultAsync(cancellationToken)
            : null;
}
