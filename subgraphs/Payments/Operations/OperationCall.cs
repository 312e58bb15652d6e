using EShop.Payments.Domain;
using EShop.Payments.Providers;

namespace EShop.Payments.Operations;

/// <summary>A call that somebody has taken to make it.</summary>
/// <param name="Operation">What is written down of it.</param>
/// <param name="Payment">The payment, as it was when the call was taken.</param>
/// <param name="Token">What the provider knows the card by; null when it is not needed, or the customer removed it.</param>
public sealed record OperationCall(ProviderOperation Operation, Payment Payment, string? Token)
{
    /// <summary>Names the payment to its provider.</summary>
    public ProviderPaymentKey Key => new(Payment.Id, Payment.ProviderReference, Payment.Of(Payment.DueAmount));

    /// <summary>Until when nobody else makes it.</summary>
    public DateTimeOffset LeasedUntil { get; } = Operation.DueAt;
}
