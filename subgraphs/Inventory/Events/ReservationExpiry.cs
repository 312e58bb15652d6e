using EShop.Inventory.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Inventory.Events;

/// <summary>Gives back what nobody confirmed in time.</summary>
public sealed class ReservationExpiry(Reservations reservations) : IDueWork
{
    private const int BatchSize = 50;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => reservations.ExpireAsync(BatchSize, cancellationToken);
}
