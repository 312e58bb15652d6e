using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.Extensions.Options;

namespace EShop.Delivery.Data;

/// <summary>
/// Gives goods to customers against a proof. Guesses of the code come one after the other, for the delivery's row is locked,
/// and a wrong one is counted in a transaction that is committed before it is answered.
/// </summary>
public sealed class Handover(
    DeliveryContext db,
    DeliveryRows rows,
    CourierWork work,
    OfferRounds rounds,
    CourierMap map,
    Outbox outbox,
    IOptions<DeliveryOptions> options,
    TimeProvider clock)
{
    // Where somebody was longer ago does not say where they are.
    private static readonly TimeSpan s_freshness = TimeSpan.FromMinutes(2);

    /// <summary>The customer has the goods; a repeat changes nothing.</summary>
    /// <exception cref="DeliveryNotFoundException">The courier has no such delivery.</exception>
    /// <exception cref="DeliveryTransitionException">The courier has not arrived.</exception>
    /// <exception cref="CashNotCollectedException">There is cash to collect.</exception>
    /// <exception cref="WrongHandoverCodeException">The code is wrong.</exception>
    /// <exception cref="HandoverCodeLockedException">It was wrong too often.</exception>
    /// <exception cref="HandoverPhotoException">The picture has no https address.</exception>
    /// <exception cref="NotAtTheDoorException">The courier is not known to be there.</exception>
    public async Task<OrderDelivery> DeliverAsync(
        Guid deliveryId,
        Guid courierId,
        HandoverClaim claim,
        CancellationToken cancellationToken)
    {
        var here = claim.Kind == DeliveryProof.Geofence ? await map.FindAsync(courierId) : null;
        var (delivery, isWrong) = await db.InTransactionAsync(
            token => TryAsync(deliveryId, courierId, claim, here, token),
            cancellationToken);
        return isWrong
            ? throw new WrongHandoverCodeException(HandoverCode.MaxAttempts - delivery.CodeAttempts)
            : delivery;
    }

    private async Task<(OrderDelivery Delivery, bool IsWrong)> TryAsync(
        Guid deliveryId,
        Guid courierId,
        HandoverClaim claim,
        CourierPosition? here,
        CancellationToken cancellationToken)
    {
        var delivery = await work.FindOwnAsync(deliveryId, courierId, cancellationToken);

        if (delivery.Status == DeliveryStatus.Delivered)
        {
            return (delivery, IsWrong: false);
        }

        delivery.Require(DeliveryStatus.Delivered);

        if (delivery.CashToCollect is { } cash && !claim.CashCollected)
        {
            throw new CashNotCollectedException(cash);
        }

        var isProven = IsProven(delivery, claim, here);

        if (isProven)
        {
            await CompleteAsync(delivery, claim, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return (delivery, !isProven);
    }

    private bool IsProven(OrderDelivery delivery, HandoverClaim claim, CourierPosition? here)
        => claim switch
        {
            { Code: { } code } => delivery.TryCode(code),
            { PhotoUrl: { } photo } => photo.IsAbsoluteUri && photo.Scheme == Uri.UriSchemeHttps
                ? true
                : throw new HandoverPhotoException(),
            _ => here is not null
                && clock.GetUtcNow() - here.At <= s_freshness
                && delivery.Destination?.Location is { } door
                && GeoDistance.Metres(here.Point, door) <= options.Value.GeofenceRadius
                ? true
                : throw new NotAtTheDoorException()
        };

    private async Task CompleteAsync(OrderDelivery delivery, HandoverClaim claim, CancellationToken cancellationToken)
    {
        await rows.UnloadAsync(delivery, cancellationToken);
        outbox.Add(new DeliveryCompleted(
            delivery.OrderId,
            delivery.Id,
            delivery.UserId!.Value,
            delivery.CourierId!.Value,
            claim.Kind,
            delivery.CashToCollect,
            delivery.Until!.Value));
        delivery.Complete(claim.Kind, claim.PhotoUrl?.AbsoluteUri, clock.GetUtcNow());

        // There is room in a vehicle again.
        await rounds.WakeAsync(cancellationToken);
    }
}
