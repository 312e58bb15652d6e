using EShop.Contracts.Events.Payments;
using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using EShop.Payments.Providers;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations;

/// <summary>
/// Writes down what came of calls: payment, ledger and answer in one transaction. An outcome that comes a second time
/// changes nothing more.
/// </summary>
public sealed partial class OperationOutcomes(
    PaymentsContext db,
    PaymentBook book,
    ILogger<OperationOutcomes> logger)
{
    /// <summary>Writes an outcome down.</summary>
    public Task ApplyAsync(OperationCall call, ProviderOutcome outcome, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var payment = await book.LockAsync(call.Payment.Id, token);
                var operation = await db.Operations
                    .FromSql($"SELECT * FROM provider_operations WHERE id = {call.Operation.Id} FOR UPDATE")
                    .SingleAsync(token);

                if (operation.Kind == OperationKind.Look)
                {
                    await LookedAsync(payment, operation, call, outcome, token);
                }
                else if (operation.Status == OperationStatus.Pending)
                {
                    await EndAsync(payment, operation, outcome, token);
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    private async Task EndAsync(
        Payment payment,
        ProviderOperation operation,
        ProviderOutcome outcome,
        CancellationToken cancellationToken)
    {
        if (outcome.Payment is { } seen)
        {
            payment.KnownAs(seen.Reference);
        }

        var isDone = operation.Kind switch
        {
            OperationKind.Authorize => await AuthorizedAsync(payment, outcome, cancellationToken),
            OperationKind.Capture => Captured(payment, operation, outcome),
            OperationKind.Void => Voided(payment, operation, outcome),
            _ => await RefundedAsync(payment, operation, outcome, cancellationToken),
        };
        operation.End(isDone ? OperationStatus.Succeeded : OperationStatus.Failed, book.Now);
    }

    private async Task<bool> AuthorizedAsync(
        Payment payment,
        ProviderOutcome outcome,
        CancellationToken cancellationToken)
    {
        if (outcome.Payment is { } seen)
        {
            await AdvanceAsync(payment, seen, cancellationToken);
            return true;
        }

        if (payment.IsOpen)
        {
            payment.Decline(DeclineReason.Refused, book.Now);
            book.TellAuthorization(payment);
        }

        return false;
    }

    private bool Captured(Payment payment, ProviderOperation operation, ProviderOutcome outcome)
    {
        if (outcome.Payment is not { Status: ProviderPaymentStatus.Captured })
        {
            payment.FailCapture(operation.Amount);
            book.TellCaptureFailed(payment, operation.Amount);
            return false;
        }

        payment.FinishCapture(operation.Amount, book.Now);
        book.Post(LedgerTransaction.Capture(payment, operation.Amount, operation.IdempotencyKey, book.Now));
        book.TellCaptured(payment, operation.Amount);
        return true;
    }

    private bool Voided(Payment payment, ProviderOperation operation, ProviderOutcome outcome)
    {
        var wasTaken = outcome.Payment is { Status: ProviderPaymentStatus.Captured } && payment.CapturedAmount == 0;

        if (outcome.Refusal is not null || wasTaken)
        {
            LogNotVoided(payment.Id, operation.Id, outcome.Refusal ?? "captured");
            return false;
        }

        Release(payment);

        if (payment.VoidRequestedAt is not null)
        {
            book.TellVoided(payment);
        }

        return true;
    }

    private async Task<bool> RefundedAsync(
        Payment payment,
        ProviderOperation operation,
        ProviderOutcome outcome,
        CancellationToken cancellationToken)
    {
        var refund = await db.Refunds.SingleAsync(one => one.Id == operation.RefundId, cancellationToken);
        var isDone = outcome.Payment is not null;
        refund.End(isDone, book.Now);

        if (isDone)
        {
            payment.FinishRefund(operation.Amount, book.Now);
            book.Post(LedgerTransaction.Refund(payment, operation.Amount, operation.IdempotencyKey, book.Now));
        }
        else
        {
            payment.FailRefund(operation.Amount);
        }

        book.TellRefund(payment, refund);
        return isDone;
    }

    private void Release(Payment payment)
    {
        if (payment.Void(book.Now) is > 0 and var given)
        {
            book.Post(LedgerTransaction.Release(payment, given, book.Now));
        }
    }

    [LoggerMessage(
        EventId = 6003,
        Level = LogLevel.Error,
        Message = "The provider does not let go of payment {PaymentId} in {OperationId}: {Reason}; staff has to look")]
    private partial void LogNotVoided(Guid paymentId, Guid operationId, string reason);
}
