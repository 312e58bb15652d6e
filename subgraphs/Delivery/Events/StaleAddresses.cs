using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Finds the zones of addresses anew after zones have changed.</summary>
public sealed class StaleAddresses(AddressBook addresses) : IDueWork
{
    private const int BatchSize = 20;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => addresses.RefreshAsync(BatchSize, cancellationToken);
}
