using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>
/// Prices a cart: discounts first, each split over its lines without a cent lost, then tax. Promotions take effect in the
/// order of their kinds: free pieces, percentages, amounts, delivery.
/// </summary>
public sealed class CartPricing
{
    private readonly IReadOnlyList<PricedItem> _items;
    private readonly long[] _left;
    private readonly List<AppliedPromotion> _applied = [];
    private long _fee;

    private CartPricing(IReadOnlyList<PricedItem> items, long fee)
    {
        _items = items;
        _left = [.. items.Select(item => item.Subtotal)];
        _fee = fee;
    }

    /// <summary>What the items cost.</summary>
    /// <param name="items">What is bought.</param>
    /// <param name="promotions">What holds now for this cart.</param>
    /// <param name="deliveryFee">What the delivery costs without promotions, in minor units.</param>
    /// <param name="region">Where it is sold.</param>
    public static PricedCart Price(
        IReadOnlyList<PricedItem> items,
        IEnumerable<Promotion> promotions,
        long deliveryFee,
        TaxRegion region)
    {
        var pricing = new CartPricing(items, items.Count == 0 ? 0 : deliveryFee);

        foreach (var promotion in promotions.OrderBy(Order).ThenBy(promotion => promotion.Id))
        {
            pricing.Apply(promotion);
        }

        return pricing.Tally(region);
    }

    /// <summary>What the delivery of a cart costs without promotions, in minor units.</summary>
    public static long DeliveryFeeOf(CurrencyCode currency) => currency == CurrencyCode.Usd ? 599 : 490;

    private static int Order(Promotion promotion) => promotion.Kind switch
    {
        PromotionKind.BuyXGetY => 0,
        PromotionKind.Percentage => 1,
        PromotionKind.Fixed => 2,
        _ => 3
    };

    private void Apply(Promotion promotion)
    {
        var mine = Enumerable.Range(0, _items.Count)
            .Where(i => promotion.IsAbout(_items[i].CategoryPath))
            .ToList();

        if (mine.Count == 0 || mine.Sum(i => _items[i].Subtotal) < promotion.MinimumSpend)
        {
            return;
        }

        var taken = promotion.Kind switch
        {
            PromotionKind.Percentage => TakeOff(mine, mine.Sum(i => _left[i]) * promotion.Rate / 10_000),
            PromotionKind.Fixed => TakeOff(mine, promotion.Amount),
            PromotionKind.BuyXGetY => GiveFree(mine, promotion),
            _ => WaiveFee()
        };

        if (taken > 0)
        {
            _applied.Add(new AppliedPromotion(promotion, taken));
        }
    }

    private long TakeOff(List<int> lines, long amount)
    {
        var most = Math.Min(amount, lines.Sum(i => _left[i]));

        if (most <= 0)
        {
            return 0;
        }

        var parts = LargestRemainder.Split(most, [.. lines.Select(i => _left[i])]);

        for (var i = 0; i < lines.Count; i++)
        {
            _left[lines[i]] -= parts[i];
        }

        return most;
    }

    // Of every group of Buy + Get pieces, the cheapest Get are free; the pieces of all lines are counted together.
    private long GiveFree(List<int> lines, Promotion promotion)
    {
        var pieces = lines.Sum(i => _items[i].Quantity);
        var free = pieces / (promotion.Buy + promotion.Get) * promotion.Get;
        var taken = 0L;

        foreach (var i in lines.OrderBy(i => _items[i].UnitPrice).ThenBy(i => i))
        {
            var here = Math.Min(free, _items[i].Quantity);
            var amount = Math.Min(here * _items[i].UnitPrice, _left[i]);
            _left[i] -= amount;
            taken += amount;
            free -= here;
        }

        return taken;
    }

    private long WaiveFee()
    {
        var fee = _fee;
        _fee = 0;
        return fee;
    }

    private PricedCart Tally(TaxRegion region)
    {
        var lines = _items.Select((item, i) =>
        {
            var tax = region.TaxOf(_left[i], item.TaxClass);
            return new PricedLine(item, item.Subtotal - _left[i], tax, _left[i] + (region.IsInclusive ? 0 : tax));
        }).ToList();
        var feeTax = region.TaxOf(_fee, TaxClass.Standard);
        var fee = _fee + (region.IsInclusive ? 0 : feeTax);
        return new PricedCart(
            lines,
            _items.Sum(item => item.Subtotal),
            lines.Sum(line => line.Discount),
            fee,
            lines.Sum(line => line.Tax) + feeTax,
            lines.Sum(line => line.Total) + fee,
            _applied);
    }
}
