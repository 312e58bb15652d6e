using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Tells of goods that are with couriers who were locked out.</summary>
public sealed class StrandedDeliveryWatch(StrandedDeliveries deliveries) : IDueWork
{
    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken) => deliveries.UpdateNextAsync(cancellationToken);
}
