using EShop.Payments.Domain;

namespace EShop.Payments.Types.Payments;

/// <summary>The refunds of a payment that has been read.</summary>
internal static class PaymentRefunds
{
    /// <summary>
    /// Loads the refunds, the latest first. They get to know the payment, which says what currency they are in.
    /// </summary>
    public static async Task<IReadOnlyList<Refund>> LoadRefundsAsync(
        this Payment payment,
        IPaymentByIdDataLoader paymentById,
        IRefundsByPaymentIdDataLoader refundsByPaymentId,
        CancellationToken cancellationToken)
    {
        paymentById.SetCacheEntry(payment.Id, payment);
        return await refundsByPaymentId.LoadAsync(payment.Id, cancellationToken) ?? [];
    }
}
