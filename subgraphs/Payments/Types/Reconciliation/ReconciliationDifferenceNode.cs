using EShop.Payments.Domain;
using EShop.Payments.Reconciliation;
using EShop.Payments.Types.Payments;

namespace EShop.Payments.Types.Reconciliation;

[ObjectType<ReconciliationDifference>]
public static partial class ReconciliationDifferenceNode
{
    /// <summary>The payment; null when the shop does not have it.</summary>
    [BindMember(nameof(ReconciliationDifference.PaymentId))]
    public static async Task<Payment?> GetPaymentAsync(
        [Parent] ReconciliationDifference difference,
        IPaymentByIdDataLoader paymentById,
        CancellationToken cancellationToken)
        => difference.PaymentId is { } id ? await paymentById.LoadAsync(id, cancellationToken) : null;
}
