namespace EShop.Payments.Providers;

/// <summary>A provider does not do what it is asked and will not do it the next time: the outcome is known.</summary>
/// <param name="code">The provider's word for why.</param>
public sealed class ProviderRefusedException(string code) : Exception($"The payment provider refused: {code}.")
{
    /// <summary>The provider's word for why.</summary>
    public string Code { get; } = code;
}
