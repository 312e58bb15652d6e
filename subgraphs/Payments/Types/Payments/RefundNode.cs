using EShop.Contracts;
using EShop.Payments.Domain;

namespace EShop.Payments.Types.Payments;

[ObjectType<Refund>]
public static partial class RefundNode
{
    [BindMember(nameof(Refund.Id))]
    [ID<Refund>]
    public static Guid GetId([Parent] Refund refund) => refund.Id;

    /// <summary>What was paid.</summary>
    [BindMember(nameof(Refund.PaymentId))]
    public static Task<Payment> GetPaymentAsync(
        [Parent] Refund refund,
        IPaymentByIdDataLoader paymentById,
        CancellationToken cancellationToken)
        => paymentById.LoadRequiredAsync(refund.PaymentId, cancellationToken);

    /// <summary>How much is given back.</summary>
    [BindMember(nameof(Refund.Amount))]
    public static async Task<Money> GetAmountAsync(
        [Parent] Refund refund,
        IPaymentByIdDataLoader paymentById,
        CancellationToken cancellationToken)
        => (await paymentById.LoadRequiredAsync(refund.PaymentId, cancellationToken)).Of(refund.Amount);
}
