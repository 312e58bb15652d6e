using EShop.Contracts.Events.Users;
using EShop.Delivery.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Events;

/// <summary>
/// Asks no courier who was locked out, until they are let in again. Their sessions have ended, so that they do not come online
/// again either.
/// </summary>
internal sealed class SuspensionHandler(CourierDesk desk) : IEventHandler<UserSuspended>, IEventHandler<UserReinstated>
{
    public Task HandleAsync(UserSuspended message, EventContext context, CancellationToken cancellationToken)
        => desk.SuspendAsync(message.UserId, context.Sequence, context.OccurredAt, cancellationToken);

    public Task HandleAsync(UserReinstated message, EventContext context, CancellationToken cancellationToken)
        => desk.ReinstateAsync(message.UserId, context.Sequence, cancellationToken);
}
