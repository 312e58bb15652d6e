using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Tells of deliveries that will not be there in time.</summary>
public sealed class LatenessWatch(LateDeliveries deliveries) : IDueWork
{
    private const int BatchSize = 100;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => deliveries.TellAsync(BatchSize, cancellationToken);
}
