using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Types.Payments;

internal static class PaymentDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Payment>> GetPaymentByIdAsync(
        IReadOnlyList<Guid> ids,
        PaymentsContext db,
        CancellationToken cancellationToken)
        => db.Payments
            .AsNoTracking()
            .Where(payment => ids.Contains(payment.Id))
            .ToDictionaryAsync(payment => payment.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<Guid, Payment>> GetPaymentByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        PaymentsContext db,
        CancellationToken cancellationToken)
        => db.Payments
            .AsNoTracking()
            .Where(payment => orderIds.Contains(payment.OrderId))
            .ToDictionaryAsync(payment => payment.OrderId, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<Guid, Refund>> GetRefundByIdAsync(
        IReadOnlyList<Guid> ids,
        PaymentsContext db,
        CancellationToken cancellationToken)
        => db.Refunds
            .AsNoTracking()
            .Where(refund => ids.Contains(refund.Id))
            .ToDictionaryAsync(refund => refund.Id, cancellationToken);

    /// <summary>The refunds of each payment, the latest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Refund[]>> GetRefundsByPaymentIdAsync(
        IReadOnlyList<Guid> paymentIds,
        PaymentsContext db,
        CancellationToken cancellationToken)
    {
        var refunds = await db.Refunds
            .AsNoTracking()
            .Where(refund => paymentIds.Contains(refund.PaymentId))
            .OrderByDescending(refund => refund.CreatedAt)
            .ThenByDescending(refund => refund.Id)
            .ToListAsync(cancellationToken);
        return refunds.GroupBy(refund => refund.PaymentId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    [DataLoader]
    public static Task<Dictionary<Guid, LedgerTransaction>> GetLedgerTransactionByIdAsync(
        IReadOnlyList<Guid> ids,
        PaymentsContext db,
        CancellationToken cancellationToken)
        => db.LedgerTransactions
            .AsNoTracking()
            .Where(transaction => ids.Contains(transaction.Id))
            .ToDictionaryAsync(transaction => transaction.Id, cancellationToken);
}
