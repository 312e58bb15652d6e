using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using EShop.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Reconciliation;

/// <summary>Compares what the shop, its ledger and the providers say about the payments of a day.</summary>
public sealed class Reconciler(PaymentsContext db, PaymentProviders providers)
{
    // Provider and shop begin with a payment a little apart, so that around midnight they may do so on different days.
    private static readonly TimeSpan s_margin = TimeSpan.FromHours(1);

    /// <summary>Compares the payments that began on a day.</summary>
    /// <param name="date">The day, in UTC.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    public async Task<ReconciliationReport> CompareAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var from = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        var until = from.AddDays(1);
        var payments = await db.Payments
            .AsNoTracking()
            .Where(payment => payment.CreatedAt >= from && payment.CreatedAt < until)
            .OrderBy(payment => payment.CreatedAt)
            .ToListAsync(cancellationToken);
        var lists = await ListAsync(from - s_margin, until + s_margin, cancellationToken);
        var differences = (await BalancesAsync(payments, lists, cancellationToken))
            .SelectMany(balance => balance.Differences())
            .ToList();
        var listed = lists.Values.SelectMany(list => list).Where(one => one.CreatedAt >= from && one.CreatedAt < until);
        differences.AddRange(await UnknownToShopAsync([.. listed], cancellationToken));
        return new ReconciliationReport(date, payments.Count, differences);
    }

    private async Task<Dictionary<string, IReadOnlyList<ProviderPayment>>> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        var lists = new Dictionary<string, IReadOnlyList<ProviderPayment>>();

        foreach (var provider in providers.All)
        {
            if (await provider.ListAsync(from, until, cancellationToken) is { } list)
            {
                lists[provider.Name] = list;
            }
        }

        return lists;
    }

    private async Task<List<PaymentBalance>> BalancesAsync(
        List<Payment> payments,
        Dictionary<string, IReadOnlyList<ProviderPayment>> lists,
        CancellationToken cancellationToken)
    {
        var ids = payments.Select(payment => payment.Id).ToList();
        var captured = await BookedAsync(ids, LedgerTransactionKind.Capture, LedgerAccount.Sales, cancellationToken);
        var refunded = await BookedAsync(ids, LedgerTransactionKind.Refund, LedgerAccount.Refunds, cancellationToken);
        var unknown = await db.Operations
            .Where(operation => ids.Contains(operation.PaymentId)
                && operation.Status == OperationStatus.Pending
                && operation.Kind != OperationKind.Look
                && operation.Attempts > 0)
            .Select(operation => operation.PaymentId)
            .ToHashSetAsync(cancellationToken);
        var seen = lists.Values
            .SelectMany(list => list)
            .Where(one => one.PaymentId is not null)
            .GroupBy(one => one.PaymentId!.Value)
            .ToDictionary(group => group.Key, group => group.First());
        return [.. payments.Select(payment => new PaymentBalance(
            payment,
            -captured.GetValueOrDefault(payment.Id),
            refunded.GetValueOrDefault(payment.Id),
            lists.ContainsKey(payment.Provider),
            seen.GetValueOrDefault(payment.Id),
            unknown.Contains(payment.Id)))];
    }

    private Task<Dictionary<Guid, long>> BookedAsync(
        List<Guid> paymentIds,
        LedgerTransactionKind kind,
        LedgerAccount account,
        CancellationToken cancellationToken)
        => (from transaction in db.LedgerTransactions
            join entry in db.LedgerEntries on transaction.Id equals entry.TransactionId
            where paymentIds.Contains(transaction.PaymentId) && transaction.Kind == kind && entry.Account == account
            group entry.Amount by transaction.PaymentId into amounts
            select new { PaymentId = amounts.Key, Sum = amounts.Sum() })
            .ToDictionaryAsync(row => row.PaymentId, row => row.Sum, cancellationToken);

    // A payment that the provider has twice is as wrong as one that the shop does not have.
    private async Task<IEnumerable<ReconciliationDifference>> UnknownToShopAsync(
        List<ProviderPayment> listed,
        CancellationToken cancellationToken)
    {
        var ids = listed.Select(one => one.PaymentId).OfType<Guid>().ToList();
        var known = await db.Payments
            .Where(payment => ids.Contains(payment.Id))
            .Select(payment => payment.Id)
            .ToHashSetAsync(cancellationToken);
        var seen = new HashSet<Guid>();
        return [.. listed
            .Where(one => one.PaymentId is not { } id || !known.Contains(id) || !seen.Add(id))
            .Select(one => new ReconciliationDifference(
                null, one.Reference, ReconciliationIssue.UnknownToShop, AtProvider: one.Amount))];
    }
}
