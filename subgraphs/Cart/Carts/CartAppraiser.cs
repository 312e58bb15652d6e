using EShop.Cart.Data;
using EShop.Cart.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Carts;

/// <summary>Values carts by what Catalog and Inventory told, with four statements for any cart; once per request.</summary>
public sealed class CartAppraiser(CartContext db, TimeProvider clock)
{
    private readonly Dictionary<(Guid, int), Task<CartValuation>> _known = [];

    /// <summary>What a cart costs now and what stands in its way.</summary>
    public Task<CartValuation> AppraiseAsync(ShoppingCart cart, CancellationToken cancellationToken)
    {
        var key = (cart.Id, cart.Version);
        return _known.TryGetValue(key, out var known)
            ? known
            : _known[key] = AppraiseAsync(cart, CartPricing.DeliveryFeeOf(cart.Currency), cancellationToken);
    }

    /// <summary>What a cart costs now when its delivery costs so much without promotions, in minor units.</summary>
    public async Task<CartValuation> AppraiseAsync(
        ShoppingCart cart,
        long deliveryFee,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = cart.Lines.Select(line => line.VariantId).ToList();
        var codes = cart.VoucherCodes.ToList();
        var variants = await db.SoldVariants
            .AsNoTracking()
            .Where(variant => ids.Contains(variant.VariantId))
            .ToDictionaryAsync(variant => variant.VariantId, cancellationToken);
        var stock = await db.StockLevels
            .Where(level => ids.Contains(level.VariantId))
            .GroupBy(level => level.VariantId)
            .Select(levels => new { levels.Key, Available = levels.Sum(level => level.Available) })
            .ToDictionaryAsync(sum => sum.Key, sum => sum.Available, cancellationToken);
        var promotions = await db.Promotions
            .AsNoTracking()
            .Where(promotion => promotion.IsActive
                && promotion.StartsAt <= now
                && (promotion.EndsAt == null || promotion.EndsAt > now)
                && (promotion.Code == null || codes.Contains(promotion.Code)))
            .ToListAsync(cancellationToken);

        var region = await db.TaxRegions
            .AsNoTracking()
            .SingleAsync(region => region.Currency == cart.Currency, cancellationToken);

        var priced = CartPricing.Price(
            [.. cart.Lines.Select(line => ItemOf(line, variants, cart, now)).OfType<PricedItem>()],
            promotions.Where(promotion => promotion.HoldsAt(now, cart.Currency)),
            deliveryFee,
            region);
        return new CartValuation(cart, priced, [.. CartProblems.Of(cart, priced, stock)]);
    }

    /// <summary>A variant that can be bought, with what it costs.</summary>
    /// <exception cref="VariantNotSoldException">It is not for sale, or not in the currency.</exception>
    public async Task<(SoldVariant Variant, long Price)> FindSoldAsync(
        Guid variantId,
        ShoppingCart cart,
        CancellationToken cancellationToken)
    {
        var variant = await db.SoldVariants
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.VariantId == variantId && row.IsSold, cancellationToken);
        return variant?.PriceAt(clock.GetUtcNow(), cart.Currency) is { } price
            ? (variant, price)
            : throw new VariantNotSoldException(variantId);
    }

    private static PricedItem? ItemOf(
        CartLine line,
        Dictionary<Guid, SoldVariant> variants,
        ShoppingCart cart,
        DateTimeOffset now)
        => variants.GetValueOrDefault(line.VariantId) is { IsSold: true } variant
            && variant.PriceAt(now, cart.Currency) is { } price
            ? new PricedItem(
                Guid.CreateVersion7(),
                line.VariantId,
                variant.ProductId,
                line.Quantity,
                price,
                variant.TaxClass,
                variant.CategoryPath)
            : null;
}
