using EShop.Cart.Data;
using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Types.Promotions;

internal static class PromotionDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Promotion>> GetPromotionByIdAsync(
        IReadOnlyList<Guid> ids,
        CartContext db,
        CancellationToken cancellationToken)
        => db.Promotions
            .AsNoTracking()
            .Where(promotion => ids.Contains(promotion.Id))
            .ToDictionaryAsync(promotion => promotion.Id, cancellationToken);
}
