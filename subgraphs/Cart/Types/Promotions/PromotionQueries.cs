using EShop.Cart.Data;
using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Types.Promotions;

[QueryType]
public static partial class PromotionQueries
{
    /// <summary>All promotions and vouchers, the latest first when no other order is asked for.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<PromotionFilterType>]
    [UseSorting<PromotionSortType>]
    [Authorize(Policy = CartScopes.ReadPromotions)]
    public static Task<Connection<Promotion>> GetPromotionsAsync(
        PagingArguments pagingArguments,
        QueryContext<Promotion> query,
        CartContext db,
        CancellationToken cancellationToken)
        => db.Promotions
            .AsNoTracking()
            .With(query, sort => sort.IfEmpty(order => order.AddDescending(promotion => promotion.StartsAt))
                .AddAscending(promotion => promotion.Id))
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>The promotion with this id.</summary>
    [Lookup]
    [Authorize(Policy = CartScopes.ReadPromotions)]
    public static Task<Promotion?> GetPromotionByIdAsync(
        [ID<Promotion>] Guid id,
        IPromotionByIdDataLoader promotionById,
        CancellationToken cancellationToken)
        => promotionById.LoadAsync(id, cancellationToken);

    /// <summary>How each region taxes what is sold there.</summary>
    [Authorize(Policy = CartScopes.ReadPromotions)]
    public static async Task<IReadOnlyList<TaxRegion>> GetTaxRegionsAsync(
        CartContext db,
        CancellationToken cancellationToken)
        => await db.TaxRegions.AsNoTracking().OrderBy(region => region.Code).ToListAsync(cancellationToken);
}
