using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Offers;

internal static class OfferDataLoaders
{
    /// <summary>What each courier can take now, the oldest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, DeliveryOffer[]>> GetOpenOffersByCourierIdAsync(
        IReadOnlyList<Guid> courierIds,
        DeliveryContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var offers = await db.Offers
            .AsNoTracking()
            .Where(offer => courierIds.Contains(offer.CourierId)
                && offer.Status == OfferStatus.Open
                && offer.ExpiresAt > now)
            .OrderBy(offer => offer.OfferedAt)
            .ThenBy(offer => offer.Id)
            .ToListAsync(cancellationToken);
        return offers.GroupBy(offer => offer.CourierId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    [DataLoader]
    public static Task<Dictionary<Guid, DeliveryOffer>> GetOfferByIdAsync(
        IReadOnlyList<Guid> ids,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.Offers
            .AsNoTracking()
            .Where(offer => ids.Contains(offer.Id))
            .ToDictionaryAsync(offer => offer.Id, cancellationToken);
}
