using EShop.Contracts;

namespace EShop.Payments.Providers;

/// <summary>What a provider is asked to authorize.</summary>
/// <param name="PaymentId">The payment; the provider keeps it with its own.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">How much.</param>
/// <param name="Token">What the provider knows the card by.</param>
/// <param name="Deadline">When nobody waits for the answer any more.</param>
public sealed record ProviderCharge(Guid PaymentId, Guid OrderId, Money Amount, string Token, DateTimeOffset Deadline);

/// <summary>Names a payment to its provider.</summary>
/// <param name="PaymentId">By our name.</param>
/// <param name="Reference">By the provider's; null when the provider has not told it.</param>
/// <param name="Amount">What was asked for.</param>
public sealed record ProviderPaymentKey(Guid PaymentId, string? Reference, Money Amount)
{
    /// <summary>The provider's name.</summary>
    /// <exception cref="InvalidOperationException">The provider has not told it.</exception>
    public string RequiredReference
        => Reference ?? throw new InvalidOperationException($"No provider knows the payment {PaymentId} yet.");
}
