using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Payments.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Events;

/// <summary>Counts what there is about a user: payments, their refunds and stored cards.</summary>
internal sealed class DataExportRequestedHandler(PaymentsContext db, Outbox outbox)
    : IEventHandler<DataExportRequested>
{
    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var payments = db.Payments.Where(payment => payment.UserId == message.UserId);
        var records = await payments.CountAsync(cancellationToken)
            + await db.Refunds.CountAsync(
                refund => payments.Any(payment => payment.Id == refund.PaymentId),
                cancellationToken)
            + await db.PaymentMethods.CountAsync(method => method.UserId == message.UserId, cancellationToken);
        outbox.Add(new UserDataExported(message.UserId, message.RequestId, PaymentsSubgraph.Name, records));
    }
}
