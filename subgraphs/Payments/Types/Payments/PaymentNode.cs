using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Payments.Domain;
using EShop.Payments.Types.References;
using EShop.ServiceDefaults.Identity;

namespace EShop.Payments.Types.Payments;

[ObjectType<Payment>]
public static partial class PaymentNode
{
    [BindMember(nameof(Payment.Id))]
    [ID<Payment>]
    public static Guid GetId([Parent] Payment payment) => payment.Id;

    /// <summary>What it is paid for.</summary>
    [BindMember(nameof(Payment.OrderId))]
    public static Order? GetOrder([Parent] Payment payment) => new(payment.OrderId);

    /// <summary>Who pays.</summary>
    [BindMember(nameof(Payment.UserId))]
    [Authorize(Policy = PaymentsScopes.Read)]
    public static User? GetUser([Parent] Payment payment) => new(payment.UserId);

    /// <summary>How it is paid.</summary>
    public static PaymentKind GetKind([Parent] Payment payment)
        => payment.Method == PaymentMethod.CashOnDelivery ? PaymentKind.CashOnDelivery : PaymentKind.Card;

    /// <summary>What the order costs.</summary>
    public static Money GetAmount([Parent] Payment payment) => payment.Of(payment.DueAmount);

    /// <summary>What the shop was allowed to take.</summary>
    public static Money GetAuthorized([Parent] Payment payment) => payment.Of(payment.AuthorizedAmount);

    /// <summary>What the shop took.</summary>
    public static Money GetCaptured([Parent] Payment payment) => payment.Of(payment.CapturedAmount);

    /// <summary>What the shop might have taken and gave up.</summary>
    public static Money GetVoided([Parent] Payment payment) => payment.Of(payment.VoidedAmount);

    /// <summary>What the customer got back.</summary>
    public static Money GetRefunded([Parent] Payment payment) => payment.Of(payment.RefundedAmount);

    /// <summary>What the customer denies at their bank.</summary>
    [Authorize(Policy = PaymentsScopes.Read)]
    public static Money GetDisputed([Parent] Payment payment) => payment.Of(payment.DisputedAmount);

    /// <summary>Where the customer proves who they are; null when that is not asked, and for anybody else.</summary>
    public static PaymentChallenge? GetChallenge([Parent] Payment payment, CurrentUser user, TimeProvider clock)
        => payment is { Status: PaymentStatus.Challenged, ChallengeUrl: { } url, ChallengeExpiresAt: { } expiresAt }
            && user.Id == payment.UserId
            && expiresAt > clock.GetUtcNow()
                ? new PaymentChallenge(new Uri(url), expiresAt)
                : null;

    /// <summary>What is given back, the latest first.</summary>
    public static async Task<IReadOnlyList<Refund>> GetRefundsAsync(
        [Parent] Payment payment,
        IPaymentByIdDataLoader paymentById,
        IRefundsByPaymentIdDataLoader refundsByPaymentId,
        CancellationToken cancellationToken)
        => await payment.LoadRefundsAsync(paymentById, refundsByPaymentId, cancellationToken);
}
