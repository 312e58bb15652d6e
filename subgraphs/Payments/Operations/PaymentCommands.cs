using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Providers;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations;

/// <summary>
/// What orders ask for. Each command only writes down what is to be done, or answers at once what is known; a repeat
/// gets the answer of the first time.
/// </summary>
public sealed partial class PaymentCommands(PaymentsContext db, PaymentBook book, PaymentProviders providers)
{
    /// <summary>Begins an order's payment.</summary>
    public Task AuthorizeAsync(AuthorizePayment command, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                if (await book.LockOrderAsync(command.OrderId, token) is { } earlier)
                {
                    book.TellAuthorization(earlier);
                }
                else
                {
                    await BeginAsync(command, token);
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>
    /// Gives an order's payment up, or whatever it will ask for later. What was taken stays taken: that is for refunds.
    /// </summary>
    public Task VoidAsync(Guid orderId, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                if (await book.LockOrderAsync(orderId, token) is { } payment)
                {
                    await GiveUpAsync(payment, token);
                }
                else
                {
                    await AbandonAsync(orderId, token);
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    private async Task BeginAsync(AuthorizePayment command, CancellationToken cancellationToken)
    {
        var provider = providers.For(command.Method);
        var method = await FindMethodAsync(command, provider.Name, cancellationToken);
        var payment = new Payment(
            Guid.CreateVersion7(book.Now), command with { PaymentMethodId = method?.Id }, provider.Name, book.Now);
        db.Payments.Add(payment);

        if (await db.AbandonedOrders.AnyAsync(order => order.OrderId == command.OrderId, cancellationToken))
        {
            payment.RequestVoid(book.Now);
            payment.Void(book.Now);
            book.TellVoided(payment);
        }
        else if (command.Deadline <= book.Now || (method is null && command.Method == PaymentMethod.Card))
        {
            payment.Decline(DeclineReason.Refused, book.Now);
            book.TellAuthorization(payment);
        }
        else
        {
            book.Enqueue(payment, OperationKind.Authorize, payment.DueAmount);
        }
    }

    // Whose card it is, is part of the statement: nobody pays with somebody else's.
    private Task<SavedPaymentMethod?> FindMethodAsync(
        AuthorizePayment command,
        string provider,
        CancellationToken cancellationToken)
        => db.PaymentMethods
            .AsNoTracking()
            .Where(method => method.UserId == command.UserId && method.Provider == provider)
            .Where(method => command.PaymentMethodId == null
                ? method.IsDefault
                : method.Id == command.PaymentMethodId)
            .SingleOrDefaultAsync(cancellationToken);

    private async Task AbandonAsync(Guid orderId, CancellationToken cancellationToken)
    {
        if (!await db.AbandonedOrders.AnyAsync(order => order.OrderId == orderId, cancellationToken))
        {
            db.AbandonedOrders.Add(new AbandonedOrder(orderId, book.Now));
        }

        book.Tell(new PaymentVoided(orderId, null, null));
    }

    private async Task GiveUpAsync(Payment payment, CancellationToken cancellationToken)
    {
        payment.RequestVoid(book.Now);
        var pending = await book.LockPendingAsync(payment.Id, cancellationToken);

        if (payment.Status == PaymentStatus.Pending && pending.All(operation => operation.Attempts == 0))
        {
            pending.ForEach(operation => operation.End(OperationStatus.Cancelled, book.Now));
            payment.Void(book.Now);
        }

        if (payment.Status == PaymentStatus.Challenged || payment.HeldAmount > 0)
        {
            await book.EnqueueVoidAsync(payment, cancellationToken);
        }
        else if (payment.Status != PaymentStatus.Pending)
        {
            book.TellVoided(payment);
        }
    }
}
