using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Types.Ledger;

[QueryType]
public static partial class LedgerQueries
{
    /// <summary>The lines of the books, the latest first.</summary>
    /// <param name="account">Only what is booked on this account.</param>
    /// <param name="paymentId">Only what is about this payment.</param>
    [UsePaging(ConnectionName = "LedgerEntries", IncludeTotalCount = true)]
    [Authorize(Policy = PaymentsScopes.Read)]
    public static Task<Connection<LedgerEntry>> GetLedgerEntriesAsync(
        PagingArguments pagingArguments,
        PaymentsContext db,
        CancellationToken cancellationToken,
        LedgerAccount? account = null,
        [ID<Payment>] Guid? paymentId = null)
        => db.LedgerEntries
            .AsNoTracking()
            .Where(entry => account == null || entry.Account == account)
            .Where(entry => paymentId == null || db.LedgerTransactions.Any(
                transaction => transaction.Id == entry.TransactionId && transaction.PaymentId == paymentId))
            .OrderByDescending(entry => entry.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
