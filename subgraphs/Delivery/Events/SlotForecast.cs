using EShop.Delivery.Data;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Delivery.Events;

/// <summary>Makes the slots of the coming days.</summary>
public sealed class SlotForecast(SlotCalendar calendar) : IDueWork
{
    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken) => calendar.FillAsync(cancellationToken);
}
