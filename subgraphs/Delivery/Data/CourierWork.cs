using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Data;

/// <summary>
/// What couriers do with the deliveries that they took. A step that was done before is answered as if it were done now, so
/// that an app may repeat it.
/// </summary>
public sealed class CourierWork(
    DeliveryContext db,
    DeliveryRows rows,
    OfferRounds rounds,
    Outbox outbox,
    TimeProvider clock)
{
    /// <summary>The courier has the goods.</summary>
    public Task<OrderDelivery> PickUpAsync(Guid deliveryId, Guid courierId, CancellationToken cancellationToken)
        => StepAsync(
            deliveryId,
            courierId,
            DeliveryStatus.PickedUp,
            static (delivery, now) => delivery.PickUp(now),
            static delivery => new PickedUp(
                delivery.OrderId, delivery.Id, delivery.UserId!.Value, delivery.CourierId!.Value),
            cancellationToken);

    /// <summary>The courier sets out to the customer.</summary>
    public Task<OrderDelivery> StartAsync(Guid deliveryId, Guid courierId, CancellationToken cancellationToken)
        => StepAsync(
            deliveryId,
            courierId,
            DeliveryStatus.EnRoute,
            static (delivery, now) => delivery.Start(now),
            static _ => null,
            cancellationToken);

    /// <summary>The courier is at the door.</summary>
    public Task<OrderDelivery> ArriveAsync(Guid deliveryId, Guid courierId, CancellationToken cancellationToken)
        => StepAsync(
            deliveryId,
            courierId,
            DeliveryStatus.Arrived,
            static (delivery, now) => delivery.Arrive(now),
            static delivery => new CourierArrived(
                delivery.OrderId, delivery.Id, delivery.UserId!.Value, delivery.CourierId!.Value),
            cancellationToken);

    /// <summary>The goods could not be handed over. Before the courier has them, another one is looked for.</summary>
    /// <exception cref="DeliveryNotFoundException">The courier has no such delivery.</exception>
    /// <exception cref="DeliveryTransitionException">It is over, or not the courier's yet.</exception>
    public Task<OrderDelivery> FailAsync(
        Guid deliveryId,
        Guid courierId,
        DeliveryFailure reason,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token => await EndAsync(await FindOwnAsync(deliveryId, courierId, token), reason, token),
            cancellationToken);

    /// <summary>
    /// Takes a delivery back from a courier who cannot finish it. Before the courier has the goods, another one is looked for;
    /// later it has failed.
    /// </summary>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="courierId">From whom; when the courier does not have it any more, nothing changes. Null: whoever has it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DeliveryNotFoundException">There is no such delivery.</exception>
    /// <exception cref="DeliveryTransitionException">No courier has it.</exception>
    public Task<OrderDelivery> TakeBackAsync(Guid deliveryId, Guid? courierId, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var delivery = await rows.LockAsync(deliveryId, token) ?? throw new DeliveryNotFoundException();
                var isTakenBack = courierId is not null
                    && (delivery.CourierId != courierId || delivery.Status == DeliveryStatus.Failed);
                return isTakenBack ? delivery : await EndAsync(delivery, DeliveryFailure.CourierUnavailable, token);
            },
            cancellationToken);

    /// <summary>Has a delivery offered again that failed or that nobody took.</summary>
    /// <exception cref="DeliveryNotFoundException">There is no such delivery.</exception>
    /// <exception cref="DeliveryTransitionException">It is not one of those.</exception>
    public Task<OrderDelivery> OfferAgainAsync(Guid deliveryId, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var delivery = await rows.LockAsync(deliveryId, token) ?? throw new DeliveryNotFoundException();

                if (delivery.Status is not (DeliveryStatus.Failed or DeliveryStatus.NoCourier) || delivery.Destination is null)
                {
                    throw new DeliveryTransitionException(delivery.Status);
                }

                delivery.Search(clock.GetUtcNow());
                await db.SaveChangesAsync(token);
                return delivery;
            },
            cancellationToken);

    /// <summary>A courier's own delivery, locked until the transaction ends.</summary>
    /// <exception cref="DeliveryNotFoundException">The courier has no such delivery.</exception>
    internal async Task<OrderDelivery> FindOwnAsync(
        Guid deliveryId,
        Guid courierId,
        CancellationToken cancellationToken)
        => await rows.LockAsync(deliveryId, cancellationToken) is { } delivery && delivery.CourierId == courierId
            ? delivery
            : throw new DeliveryNotFoundException();

    private async Task<OrderDelivery> EndAsync(
        OrderDelivery delivery,
        DeliveryFailure reason,
        CancellationToken cancellationToken)
    {
        // The goods are still where they were, whatever the courier says of them: no order has been shipped.
        var isGivenUp = delivery.Status == DeliveryStatus.Assigned;
        delivery.Require(isGivenUp ? DeliveryStatus.Searching : DeliveryStatus.Failed);
        await rows.UnloadAsync(delivery, cancellationToken);

        if (isGivenUp)
        {
            outbox.Add(new CourierUnassigned(delivery.OrderId, delivery.Id, delivery.UserId!.Value, delivery.CourierId!.Value));
            delivery.Search(clock.GetUtcNow());
        }
        else
        {
            outbox.Add(new DeliveryFailed(
                delivery.OrderId, delivery.Id, delivery.UserId!.Value, delivery.CourierId, reason));
            delivery.Fail(reason, clock.GetUtcNow());
        }

        await rounds.WakeAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return delivery;
    }

    private Task<OrderDelivery> StepAsync(
        Guid deliveryId,
        Guid courierId,
        DeliveryStatus next,
        Action<OrderDelivery, DateTimeOffset> step,
        Func<OrderDelivery, IEvent?> told,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var delivery = await FindOwnAsync(deliveryId, courierId, token);

                if (delivery.Status == next)
                {
                    return delivery;
                }

                step(delivery, clock.GetUtcNow());

                if (told(delivery) is { } message)
                {
                    outbox.Add(message);
                }

                await db.SaveChangesAsync(token);
                return delivery;
            },
            cancellationToken);
}
