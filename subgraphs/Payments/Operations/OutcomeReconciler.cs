using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Providers;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations;

/// <summary>
/// Resolves calls whose outcome stayed unknown for so long that their key has expired at the provider, where the same call
/// would be a new one: from then on what the provider has in its list decides.
/// </summary>
public sealed class OutcomeReconciler(
    PaymentsContext db,
    OperationOutcomes outcomes,
    PaymentProviders providers,
    TimeProvider clock) : IDueWork
{
    private const int BatchSize = 20;

    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (now, keysKnownSince) = (clock.GetUtcNow(), clock.GetUtcNow() - ProviderOperation.KeyLifetime);
        var expired = await db.Operations
            .AsNoTracking()
            .Where(operation => operation.Status == OperationStatus.Pending
                && operation.Kind != OperationKind.Look
                && operation.FirstCalledAt <= keysKnownSince
                && operation.DueAt <= now)
            .OrderBy(operation => operation.Sequence)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);

        foreach (var operation in expired)
        {
            await ResolveAsync(operation, cancellationToken);
        }

        return expired.Count;
    }

    private async Task ResolveAsync(ProviderOperation operation, CancellationToken cancellationToken)
    {
        // When the provider cannot be asked, the next one is asked about first.
        await db.Operations
            .Where(one => one.Id == operation.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.DueAt, clock.GetUtcNow() + s_pause),
                cancellationToken);
        var payment = await db.Payments.AsNoTracking().SingleAsync(
            one => one.Id == operation.PaymentId, cancellationToken);
        var call = new OperationCall(operation, payment, Token: null);
        var seen = await providers.Named(payment.Provider).FindAsync(call.Key, cancellationToken);
        await outcomes.ApplyAsync(call, OutcomeOf(operation, payment, seen), cancellationToken);
    }

    private static ProviderOutcome OutcomeOf(ProviderOperation operation, Payment payment, ProviderPayment? seen)
    {
        var wasDone = seen is not null && operation.Kind switch
        {
            OperationKind.Capture => seen.Captured >= payment.CapturedAmount + operation.Amount,
            OperationKind.Refund => seen.Refunded >= payment.RefundedAmount + operation.Amount,
            OperationKind.Void => seen.Status is ProviderPaymentStatus.Voided or ProviderPaymentStatus.Declined,
            _ => true,
        };
        return wasDone ? ProviderOutcome.Done(seen!) : ProviderOutcome.Refused("not_in_the_providers_list");
    }
}
