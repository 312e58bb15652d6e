using EShop.Contracts.Events.Orders;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Providers;

/// <summary>The providers by name, and which of them new payments go to.</summary>
public sealed class PaymentProviders(IEnumerable<IPaymentProvider> providers, IOptions<PaymentsOptions> options)
{
    private readonly Dictionary<string, IPaymentProvider> _byName = providers.ToDictionary(one => one.Name);

    /// <summary>The provider of cards.</summary>
    public IPaymentProvider Cards => Named(options.Value.Provider);

    /// <summary>All that are set up.</summary>
    public IEnumerable<IPaymentProvider> All => _byName.Values;

    /// <summary>The provider with a name.</summary>
    /// <exception cref="InvalidOperationException">It is not set up in this host.</exception>
    public IPaymentProvider Named(string name)
        => _byName.GetValueOrDefault(name)
            ?? throw new InvalidOperationException($"The payment provider {name} is not set up.");

    /// <summary>The provider of a way to pay.</summary>
    public IPaymentProvider For(PaymentMethod method)
        => method == PaymentMethod.CashOnDelivery ? Named(CashProvider.ProviderName) : Cards;
}
