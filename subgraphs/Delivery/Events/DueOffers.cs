using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Offers packed orders to couriers, and to the next ones when nobody has answered.</summary>
public sealed class DueOffers(OfferRounds rounds) : IDueWork
{
    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken) => rounds.OfferNextAsync(cancellationToken);
}
