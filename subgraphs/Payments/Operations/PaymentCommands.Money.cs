using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations;

public sealed partial class PaymentCommands
{
    /// <summary>
    /// Takes authorized money until so much is taken in all; what has been taken, or is being taken, counts. So a repeat
    /// takes nothing more. Cash is taken when the courier has it.
    /// </summary>
    public Task CaptureAsync(Guid orderId, Money amount, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var payment = await book.LockOrderAsync(orderId, token)
                    ?? throw new InvalidOperationException($"The order {orderId} has no payment to capture.");
                Capture(payment, amount);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Takes what a courier collected; what they did not collect cannot be taken later.</summary>
    public Task CollectCashAsync(Guid orderId, Money? collected, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var payment = await book.LockOrderAsync(orderId, token);

                if (payment is { Method: PaymentMethod.CashOnDelivery, CashReportedAt: null })
                {
                    payment.ReportCash(book.Now);
                    Collect(payment, collected);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);

    /// <summary>Gives captured money back.</summary>
    public Task RefundAsync(RefundPayment command, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var payment = await book.LockOrderAsync(command.OrderId, token)
                    ?? throw new InvalidOperationException($"The order {command.OrderId} has no payment to refund.");
                var refund = await db.Refunds.SingleOrDefaultAsync(one => one.Id == command.RefundId, token);

                if (refund is null)
                {
                    BeginRefund(payment, command);
                }
                else if (refund.PaymentId != payment.Id)
                {
                    throw new InvalidOperationException($"The refund {refund.Id} belongs to another order.");
                }
                else if (refund.Status != RefundStatus.Pending)
                {
                    book.TellRefund(payment, refund);
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    private void Capture(Payment payment, Money amount)
    {
        var missing = amount.Amount - payment.CapturedAmount - payment.CapturingAmount;

        if (amount.Currency != payment.Currency)
        {
            book.TellCaptureFailed(payment, amount.Amount);
        }
        else if (missing <= 0)
        {
            AnswerCapture(payment, amount.Amount);
        }
        else if (payment is { Method: PaymentMethod.CashOnDelivery, CashReportedAt: null })
        {
            payment.WantCapture(amount.Amount);
        }
        else if (payment.Method == PaymentMethod.CashOnDelivery || missing > payment.CapturableAmount)
        {
            book.TellCaptureFailed(payment, missing);
        }
        else
        {
            BeginCapture(payment, missing);
        }
    }

    // While it is under way, the answer is still to come.
    private void AnswerCapture(Payment payment, long amount)
    {
        if (payment.CapturedAmount >= amount)
        {
            book.TellCaptured(payment, amount);
        }
    }

    private void Collect(Payment payment, Money? collected)
    {
        var taken = collected is { } cash && cash.Currency == payment.Currency
            ? Math.Min(cash.Amount, payment.CapturableAmount)
            : 0;

        if (taken > 0)
        {
            BeginCapture(payment, taken);
        }
        else if (payment.CaptureWanted is { } wanted)
        {
            book.TellCaptureFailed(payment, wanted);
        }
    }

    private void BeginCapture(Payment payment, long amount)
    {
        payment.BeginCapture(amount);
        book.Enqueue(payment, OperationKind.Capture, amount);
    }

    private void BeginRefund(Payment payment, RefundPayment command)
    {
        var amount = command.Amount.Amount;
        var isPossible = command.Amount.Currency == payment.Currency
            && amount > 0
            && amount <= payment.RefundableAmount;

        if (!isPossible)
        {
            book.Tell(new PaymentRefundFailed(
                payment.OrderId, payment.Id, payment.UserId, command.RefundId, command.Amount));
            return;
        }

        payment.BeginRefund(amount);
        db.Refunds.Add(new Refund(command.RefundId, payment.Id, amount, RefundStatus.Pending, book.Now));
        book.Enqueue(payment, OperationKind.Refund, amount, command.RefundId);
    }
}
