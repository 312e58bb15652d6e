using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Types.Payments;

[QueryType]
public static partial class PaymentQueries
{
    /// <summary>The payment with this id, for who paid and for staff.</summary>
    [Lookup]
    [Authorize]
    public static async Task<Payment?> GetPaymentByIdAsync(
        [ID<Payment>] Guid id,
        CurrentUser user,
        IPaymentByIdDataLoader paymentById,
        CancellationToken cancellationToken)
        => (await paymentById.LoadAsync(id, cancellationToken))
            .VisibleTo(user, payment => payment.UserId, PaymentsScopes.Read);

    /// <summary>The refund with this id, for who paid and for staff.</summary>
    [Lookup]
    [Authorize]
    public static async Task<Refund?> GetRefundByIdAsync(
        [ID<Refund>] Guid id,
        CurrentUser user,
        IRefundByIdDataLoader refundById,
        IPaymentByIdDataLoader paymentById,
        CancellationToken cancellationToken)
        => await refundById.LoadAsync(id, cancellationToken) is { } refund
            && user.MayAccess(
                (await paymentById.LoadRequiredAsync(refund.PaymentId, cancellationToken)).UserId,
                PaymentsScopes.Read)
                ? refund
                : null;

    /// <summary>All payments, the latest first.</summary>
    [UsePaging(ConnectionName = "Payments", IncludeTotalCount = true)]
    [Authorize(Policy = PaymentsScopes.Read)]
    public static Task<Connection<Payment>> GetPaymentsAsync(
        PagingArguments pagingArguments,
        PaymentsContext db,
        CancellationToken cancellationToken,
        PaymentStatus? status = null)
        => db.Payments
            .AsNoTracking()
            .Where(payment => status == null || payment.Status == status)
            .OrderByDescending(payment => payment.CreatedAt)
            .ThenByDescending(payment => payment.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
