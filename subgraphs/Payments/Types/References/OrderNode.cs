using EShop.Payments.Domain;
using EShop.Payments.Types.Payments;
using EShop.ServiceDefaults.Identity;

namespace EShop.Payments.Types.References;

[ObjectType<Order>]
public static partial class OrderNode
{
    /// <summary>What is paid for it; empty for anybody but its customer and staff.</summary>
    public static async Task<IReadOnlyList<Payment>?> GetPaymentsAsync(
        [Parent] Order order,
        CurrentUser user,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        CancellationToken cancellationToken)
        => (await paymentByOrderId.LoadAsync(order.Id, cancellationToken))
            .VisibleTo(user, payment => payment.UserId, PaymentsScopes.Read) is { } payment
            ? [payment]
            : [];

    /// <summary>What is given back for it, the latest first; empty for anybody but its customer and staff.</summary>
    public static async Task<IReadOnlyList<Refund>?> GetRefundsAsync(
        [Parent] Order order,
        CurrentUser user,
        IPaymentByOrderIdDataLoader paymentByOrderId,
        IPaymentByIdDataLoader paymentById,
        IRefundsByPaymentIdDataLoader refundsByPaymentId,
        CancellationToken cancellationToken)
        => (await paymentByOrderId.LoadAsync(order.Id, cancellationToken))
            .VisibleTo(user, payment => payment.UserId, PaymentsScopes.Read) is { } payment
            ? await payment.LoadRefundsAsync(paymentById, refundsByPaymentId, cancellationToken)
            : [];
}
