using EShop.Contracts;
using EShop.Payments.Domain.Ledger;
using EShop.Payments.Types.Payments;

namespace EShop.Payments.Types.Ledger;

[ObjectType<LedgerEntry>]
[Authorize(Policy = PaymentsScopes.Read)]
public static partial class LedgerEntryNode
{
    [BindMember(nameof(LedgerEntry.Id))]
    [ID<LedgerEntry>]
    public static Guid GetId([Parent] LedgerEntry entry) => entry.Id;

    /// <summary>The movement that it is a line of.</summary>
    [BindMember(nameof(LedgerEntry.TransactionId))]
    public static Task<LedgerTransaction> GetTransactionAsync(
        [Parent] LedgerEntry entry,
        ILedgerTransactionByIdDataLoader ledgerTransactionById,
        CancellationToken cancellationToken)
        => ledgerTransactionById.LoadRequiredAsync(entry.TransactionId, cancellationToken);

    /// <summary>How much: a debit is positive, a credit negative.</summary>
    [BindMember(nameof(LedgerEntry.Amount))]
    public static Money GetAmount([Parent] LedgerEntry entry) => new(entry.Amount, entry.Currency);
}
