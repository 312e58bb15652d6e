using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>
/// What couriers answer to offers. Of several who accept one delivery the first wins: the delivery changes by a conditional
/// statement, and a unique index has room for one winner.
/// </summary>
public sealed class OfferAnswers(DeliveryContext db, DeliveryRows rows, Outbox outbox, TimeProvider clock)
{
    /// <summary>Takes the delivery. A repeat by the winner changes nothing.</summary>
    /// <exception cref="OfferGoneException">The offer is over, or there is none for the courier.</exception>
    /// <exception cref="CourierFullException">The pieces do not fit.</exception>
    public Task<OrderDelivery> AcceptAsync(Guid offerId, Guid courierId, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var offer = await FindAsync(offerId, courierId, token);

                if (offer.Status == OfferStatus.Accepted)
                {
                    return await db.Deliveries.AsNoTracking().SingleAsync(one => one.Id == offer.DeliveryId, token);
                }

                var now = clock.GetUtcNow();
                await ClaimAsync(offer, now, token);

                if (await SetStatusAsync(offer.Id, OfferStatus.Accepted, token) == 0)
                {
                    throw new OfferGoneException();
                }

                await rows.WithdrawOffersAsync(offer.DeliveryId, token);
                var delivery = await db.Deliveries
                    .AsNoTracking()
                    .SingleAsync(one => one.Id == offer.DeliveryId, token);
                await rows.LoadAsync(courierId, delivery.Pieces, token);
                outbox.Add(new CourierAssigned(delivery.OrderId, delivery.Id, delivery.UserId!.Value, courierId));
                await db.SaveChangesAsync(token);
                return delivery;
            },
            cancellationToken);

    /// <summary>Does not take the delivery; the next couriers are asked when nobody else still thinks about it.</summary>
    /// <exception cref="OfferGoneException">The offer is over, or there is none for the courier.</exception>
    public Task<DeliveryOffer> DeclineAsync(Guid offerId, Guid courierId, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var offer = await FindAsync(offerId, courierId, token);
                var delivery = await rows.LockAsync(offer.DeliveryId, token);

                if (await SetStatusAsync(offer.Id, OfferStatus.Declined, token) == 0)
                {
                    throw new OfferGoneException();
                }

                if (delivery?.Status == DeliveryStatus.Searching && !await HasOpenOffersAsync(delivery.Id, token))
                {
                    delivery.AskAgainAt(clock.GetUtcNow());
                    await db.SaveChangesAsync(token);
                }

                return await FindAsync(offerId, courierId, token);
            },
            cancellationToken);

    private async Task ClaimAsync(DeliveryOffer offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claimed = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE deliveries
            SET status = 'Assigned', courier_id = {offer.CourierId}, assigned_at = {now}, changed_at = {now},
                next_offer_at = NULL
            WHERE id = {offer.DeliveryId} AND status = 'Searching' AND round = {offer.Round}
                AND EXISTS (
                    SELECT FROM delivery_offers
                    WHERE id = {offer.Id} AND status = 'Open' AND expires_at > {now})
            """,
            cancellationToken);

        if (claimed == 0)
        {
            throw new OfferGoneException();
        }
    }

    private Task<int> SetStatusAsync(Guid offerId, OfferStatus status, CancellationToken cancellationToken)
        => db.Offers
            .Where(offer => offer.Id == offerId && offer.Status == OfferStatus.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.Status, status), cancellationToken);

    private Task<bool> HasOpenOffersAsync(Guid deliveryId, CancellationToken cancellationToken)
        => db.Offers.AnyAsync(
            offer => offer.DeliveryId == deliveryId && offer.Status == OfferStatus.Open,
            cancellationToken);

    // The courier's own only: an offer to somebody else looks as if it did not exist.
    private async Task<DeliveryOffer> FindAsync(Guid offerId, Guid courierId, CancellationToken cancellationToken)
        => await db.Offers
            .AsNoTracking()
            .SingleOrDefaultAsync(offer => offer.Id == offerId && offer.CourierId == courierId, cancellationToken)
            ?? throw new OfferGoneException();
}
