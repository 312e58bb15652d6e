using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Gives back the places in slots that nobody ordered for.</summary>
public sealed class SlotExpiry(SlotBook slots) : IDueWork
{
    private const int BatchSize = 100;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken) => slots.ExpireAsync(BatchSize, cancellationToken);
}
