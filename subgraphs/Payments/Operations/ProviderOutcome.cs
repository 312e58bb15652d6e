using EShop.Payments.Providers;

namespace EShop.Payments.Operations;

/// <summary>What came of a call to a provider, when that is known.</summary>
/// <param name="Payment">The payment as the provider sees it now; null when it was refused, or there was nothing to do.</param>
/// <param name="Refusal">The provider's word for why not; null when it was done.</param>
public sealed record ProviderOutcome(ProviderPayment? Payment, string? Refusal)
{
    /// <summary>There was nothing to do.</summary>
    public static ProviderOutcome Nothing { get; } = new(null, null);

    /// <summary>The provider did it.</summary>
    public static ProviderOutcome Done(ProviderPayment payment) => new(payment, null);

    /// <summary>The provider does not do it.</summary>
    public static ProviderOutcome Refused(string code) => new(null, code);
}
