using EShop.Contracts;

namespace EShop.Payments.Providers;

/// <summary>
/// Who moves money. A call that is repeated with the same key is done once. A
/// <see cref="ProviderRefusedException"/> says that it was not done; after any other exception nobody knows.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>Its name in configuration, in the database and in the address of its webhooks.</summary>
    string Name { get; }

    /// <summary>Asks for the right to take money.</summary>
    /// <exception cref="ProviderRefusedException">It was not done.</exception>
    Task<ProviderPayment> AuthorizeAsync(
        ProviderCharge charge,
        string idempotencyKey,
        CancellationToken cancellationToken);

    /// <summary>Takes authorized money, all or a part.</summary>
    /// <exception cref="ProviderRefusedException">It was not done.</exception>
    Task<ProviderPayment> CaptureAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken);

    /// <summary>Gives up what is authorized and not taken.</summary>
    /// <exception cref="ProviderRefusedException">It was not done.</exception>
    Task<ProviderPayment> VoidAsync(
        ProviderPaymentKey payment,
        string idempotencyKey,
        CancellationToken cancellationToken);

    /// <summary>Gives money back, all or a part.</summary>
    /// <exception cref="ProviderRefusedException">It was not done.</exception>
    Task<ProviderPayment> RefundAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken);

    /// <summary>Tells how a payment is; null when the provider never heard of it.</summary>
    Task<ProviderPayment?> FindAsync(ProviderPaymentKey payment, CancellationToken cancellationToken);

    /// <summary>Lists the payments that the provider began with in a span of time; null when it keeps no list.</summary>
    Task<IReadOnlyList<ProviderPayment>?> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken);

    /// <summary>Tells what may be known of a card.</summary>
    /// <exception cref="ProviderRefusedException">The provider does not know it.</exception>
    Task<ProviderMethod> DescribeMethodAsync(string token, CancellationToken cancellationToken);
}
