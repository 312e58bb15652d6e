using System.Runtime.CompilerServices;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Deliveries;

[SubscriptionType]
public static partial class DeliverySubscriptions
{
    /// <summary>
    /// Where the courier of a delivery is, now and whenever that changes, for the customer. It is over with the delivery, and
    /// at once when the courier does not have the goods yet.
    /// </summary>
    /// <param name="deliveryId">The delivery.</param>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToCourierLocationAsync))]
    public static CourierLocation CourierLocation(
        [ID("Delivery")] Guid deliveryId,
        [EventMessage] CourierLocation location)
        => location;

    internal static async Task<IAsyncEnumerable<CourierLocation>> SubscribeToCourierLocationAsync(
        [ID("Delivery")] Guid deliveryId,
        DeliveryContext db,
        CurrentUser user,
        DeliveryTracking tracking,
        ITopicEventReceiver receiver,
        CancellationToken cancellationToken)
    {
        // Before it is looked at, so that its end is not missed.
        var stream = await receiver.SubscribeAsync<CourierLocation>(
            DeliveryTopics.Location(deliveryId),
            cancellationToken);

        try
        {
            var delivery = await db.Deliveries
                .AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == deliveryId, cancellationToken);
            user.RequireAccess(delivery?.UserId ?? Guid.Empty, DeliveryScopes.Read);
            return ReadAsync(stream, delivery, await LocateAsync(delivery, db, tracking, cancellationToken));
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static async Task<CourierLocation?> LocateAsync(
        OrderDelivery? delivery,
        DeliveryContext db,
        DeliveryTracking tracking,
        CancellationToken cancellationToken)
        => delivery is { IsOnTheWay: true }
            ? await tracking.LocateAsync(
                delivery,
                await db.Couriers
                    .Where(courier => courier.Id == delivery.CourierId)
                    .Select(courier => courier.Vehicle)
                    .SingleAsync(cancellationToken))
            : null;

    private static async IAsyncEnumerable<CourierLocation> ReadAsync(
        ISourceStream<CourierLocation> stream,
        OrderDelivery? delivery,
        CourierLocation? first,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var _ = stream;

        if (delivery is not { IsOnTheWay: true })
        {
            yield break;
        }

        if (first is not null)
        {
            yield return first;
        }

        await foreach (var location in stream.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            yield return location;
        }
    }
}
