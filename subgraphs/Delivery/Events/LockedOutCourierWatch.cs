using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Gives what couriers cannot pick up any more, because they were locked out, to others.</summary>
public sealed class LockedOutCourierWatch(LockedOutCouriers couriers) : IDueWork
{
    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken) => couriers.ReleaseNextAsync(cancellationToken);
}
