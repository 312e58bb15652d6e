using EShop.Contracts.Events.Users;
using EShop.Delivery.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Events;

/// <summary>Asks no courier who was locked out. Their sessions have ended, so that they do not come online again either.</summary>
internal sealed class SuspensionHandler(CourierDesk desk) : IEventHandler<UserSuspended>
{
    public Task HandleAsync(UserSuspended message, EventContext context, CancellationToken cancellationToken)
        => desk.SuspendAsync(message.UserId, cancellationToken);
}
