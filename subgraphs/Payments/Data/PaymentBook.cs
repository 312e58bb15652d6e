using EShop.Contracts.Events;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Data;

/// <summary>
/// The rows of payments inside a transaction: whoever changes a payment locks it first, so that the steps of one payment
/// come one after the other. Calls to providers are written down here and made by others, after the commit.
/// </summary>
public sealed class PaymentBook(PaymentsContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The payment of an order, locked; also when there is none, nobody else begins one.</summary>
    public async Task<Payment?> LockOrderAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({orderId.ToString()}, 0))",
            cancellationToken);
        return await db.Payments
            .FromSql($"SELECT * FROM payments WHERE order_id = {orderId} FOR NO KEY UPDATE")
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A payment, locked.</summary>
    public Task<Payment> LockAsync(Guid paymentId, CancellationToken cancellationToken)
        => db.Payments
            .FromSql($"SELECT * FROM payments WHERE id = {paymentId} FOR NO KEY UPDATE")
            .SingleAsync(cancellationToken);

    /// <summary>The calls of a payment without an outcome, locked.</summary>
    public Task<List<ProviderOperation>> LockPendingAsync(Guid paymentId, CancellationToken cancellationToken)
        => db.Operations
            .FromSql(
                $"""
                SELECT * FROM provider_operations WHERE payment_id = {paymentId} AND status = 'Pending'
                ORDER BY sequence FOR UPDATE
                """)
            .ToListAsync(cancellationToken);

    /// <summary>Writes down a call that is to be made at once.</summary>
    public void Enqueue(Payment payment, OperationKind kind, long amount = 0, Guid? refundId = null)
        => db.Operations.Add(new ProviderOperation(payment.Id, kind, amount, Now, Now, refundId));

    /// <summary>Writes down that the provider is to let go of what it holds, once.</summary>
    public async Task EnqueueVoidAsync(Payment payment, CancellationToken cancellationToken)
    {
        var isUnderWay = await db.Operations.AnyAsync(
            operation => operation.PaymentId == payment.Id
                && operation.Kind == OperationKind.Void
                && operation.Status == OperationStatus.Pending,
            cancellationToken);

        if (!isUnderWay && !db.Operations.Local.Any(
            operation => operation is { Kind: OperationKind.Void, Status: OperationStatus.Pending }
                && operation.PaymentId == payment.Id))
        {
            Enqueue(payment, OperationKind.Void, payment.HeldAmount);
        }
    }

    /// <summary>Writes down that the provider is to be asked how a payment is, no later than at a time.</summary>
    public Task LookAsync(Guid paymentId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var look = new ProviderOperation(paymentId, OperationKind.Look, 0, at, Now);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO provider_operations AS earlier
                (id, payment_id, kind, amount, idempotency_key, status, attempts, due_at, created_at)
            VALUES ({look.Id}, {paymentId}, 'Look', 0, {look.IdempotencyKey}, 'Pending', 0, {at}, {Now})
            ON CONFLICT (payment_id) WHERE kind = 'Look' AND status = 'Pending'
            DO UPDATE SET due_at = least(earlier.due_at, excluded.due_at)
            """,
            cancellationToken);
    }

    /// <summary>Books a movement.</summary>
    public void Post(LedgerTransaction transaction) => db.LedgerTransactions.Add(transaction);

    /// <summary>Tells the other subgraphs.</summary>
    public void Tell(IEvent message) => outbox.Add(message);

    /// <summary>Tells that the order has no payment any more.</summary>
    public void TellVoided(Payment payment) => Tell(new PaymentVoided(payment.OrderId, payment.Id, payment.UserId));

    /// <summary>Tells what became of the wish to take an order's price; nothing while that is not known.</summary>
    public void TellAuthorization(Payment payment)
    {
        var (order, id, user) = (payment.OrderId, payment.Id, payment.UserId);

        if (payment.VoidRequestedAt is not null)
        {
            if (payment.Status is PaymentStatus.Voided or PaymentStatus.Declined)
            {
                TellVoided(payment);
            }

            return;
        }

        switch (payment.Status)
        {
            case PaymentStatus.Pending:
                break;
            case PaymentStatus.Challenged:
                Tell(new PaymentChallenged(order, id, user, payment.ChallengeExpiresAt!.Value));
                break;
            case PaymentStatus.Declined:
                Tell(new PaymentDeclined(order, id, user, payment.DeclineReason!.Value));
                break;
            case PaymentStatus.Voided:
                TellVoided(payment);
                break;
            default:
                Tell(new PaymentAuthorized(order, id, user, payment.Of(payment.AuthorizedAmount)));
                break;
        }
    }

    /// <summary>Tells that money was taken.</summary>
    public void TellCaptured(Payment payment, long amount)
        => Tell(new PaymentCaptured(
            payment.OrderId, payment.Id, payment.UserId, payment.Of(amount), payment.Of(payment.CapturedAmount)));

    /// <summary>Tells that money could not be taken.</summary>
    public void TellCaptureFailed(Payment payment, long amount)
        => Tell(new PaymentCaptureFailed(payment.OrderId, payment.Id, payment.UserId, payment.Of(amount)));

    /// <summary>Tells how a refund ended.</summary>
    public void TellRefund(Payment payment, Refund refund)
        => Tell(refund.Status == RefundStatus.Succeeded
            ? new PaymentRefunded(
                payment.OrderId,
                payment.Id,
                payment.UserId,
                refund.Id,
                payment.Of(refund.Amount),
                payment.Of(payment.RefundedAmount))
            : new PaymentRefundFailed(
                payment.OrderId, payment.Id, payment.UserId, refund.Id, payment.Of(refund.Amount)));
}
