using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Payments.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Events;

/// <summary>
/// Forgets a user. Books must be kept: payments, which the ledger names, are put under a pseudonym; stored cards go.
/// </summary>
internal sealed class ErasureRequestedHandler(PaymentsContext db, Outbox outbox) : IEventHandler<ErasureRequested>
{
    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        var payments = await db.Payments
            .FromSql($"SELECT * FROM payments WHERE user_id = {message.UserId} ORDER BY id FOR NO KEY UPDATE")
            .ToListAsync(cancellationToken);
        payments.ForEach(payment => payment.Pseudonymise(message.PseudonymId));
        await db.SaveChangesAsync(cancellationToken);

        await db.PaymentMethods
            .Where(method => method.UserId == message.UserId)
            .ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM idempotent_answers WHERE owner_id = {message.UserId}",
            cancellationToken);
        outbox.Add(new UserDataErased(message.UserId, message.RequestId, PaymentsSubgraph.Name));
    }
}
