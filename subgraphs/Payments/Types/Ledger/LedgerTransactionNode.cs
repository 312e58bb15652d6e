using EShop.Payments.Domain;
using EShop.Payments.Domain.Ledger;
using EShop.Payments.Types.Payments;

namespace EShop.Payments.Types.Ledger;

[ObjectType<LedgerTransaction>]
[Authorize(Policy = PaymentsScopes.Read)]
public static partial class LedgerTransactionNode
{
    [BindMember(nameof(LedgerTransaction.Id))]
    [ID<LedgerTransaction>]
    public static Guid GetId([Parent] LedgerTransaction transaction) => transaction.Id;

    /// <summary>The payment that it is about.</summary>
    [BindMember(nameof(LedgerTransaction.PaymentId))]
    public static Task<Payment> GetPaymentAsync(
        [Parent] LedgerTransaction transaction,
        IPaymentByIdDataLoader paymentById,
        CancellationToken cancellationToken)
        => paymentById.LoadRequiredAsync(transaction.PaymentId, cancellationToken);
}
