using EShop.Contracts;

namespace EShop.Payments.Providers;

/// <summary>Cash to the courier: nobody has to be asked, so everything is done at once.</summary>
public sealed class CashProvider(TimeProvider clock) : IPaymentProvider
{
    /// <summary>Its name.</summary>
    public const string ProviderName = "cash";

    /// <inheritdoc />
    public string Name => ProviderName;

    /// <inheritdoc />
    public Task<ProviderPayment> AuthorizeAsync(
        ProviderCharge charge,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => Done(charge.PaymentId, charge.Amount, ProviderPaymentStatus.Authorized);

    /// <inheritdoc />
    public Task<ProviderPayment> CaptureAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => Done(payment.PaymentId, payment.Amount, ProviderPaymentStatus.Captured);

    /// <inheritdoc />
    public Task<ProviderPayment> VoidAsync(
        ProviderPaymentKey payment,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => Done(payment.PaymentId, payment.Amount, ProviderPaymentStatus.Voided);

    /// <inheritdoc />
    public Task<ProviderPayment> RefundAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => Done(payment.PaymentId, payment.Amount, ProviderPaymentStatus.Captured);

    /// <inheritdoc />
    public Task<ProviderPayment?> FindAsync(ProviderPaymentKey payment, CancellationToken cancellationToken)
        => Task.FromResult<ProviderPayment?>(null);

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderPayment>?> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<ProviderPayment>?>(null);

    /// <inheritdoc />
    public Task<ProviderMethod> DescribeMethodAsync(string token, CancellationToken cancellationToken)
        => throw new ProviderRefusedException("cash_has_no_methods");

    private Task<ProviderPayment> Done(Guid paymentId, Money amount, ProviderPaymentStatus status)
        => Task.FromResult(new ProviderPayment(
            $"cash-{paymentId:n}", paymentId, status, amount, 0, 0, 0, clock.GetUtcNow()));
}
