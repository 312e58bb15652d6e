namespace EShop.Cart.Domain;

/// <summary>Finds what stands between a cart and its order.</summary>
public static class CartProblems
{
    /// <summary>The problems of a cart.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="priced">What can be bought of it.</param>
    /// <param name="stock">
    /// The pieces there are; what is not known is checked when the order reserves its pieces.
    /// </param>
    public static IEnumerable<CartProblem> Of(
        ShoppingCart cart,
        PricedCart priced,
        IReadOnlyDictionary<Guid, int> stock)
    {
        if (cart.Lines.Count == 0)
        {
            yield return new CartProblem(CartProblemKind.Empty);
        }

        foreach (var line in cart.Lines)
        {
            var item = priced.Lines.FirstOrDefault(one => one.Item.VariantId == line.VariantId)?.Item;

            if (item is null)
            {
                yield return new CartProblem(CartProblemKind.NotSold, line.VariantId);
            }
            else if (line.SeenPrice is { } seen && seen != item.UnitPrice)
            {
                yield return new CartProblem(CartProblemKind.PriceChanged, line.VariantId);
            }

            if (stock.TryGetValue(line.VariantId, out var available) && available < line.Quantity)
            {
                yield return new CartProblem(CartProblemKind.OutOfStock, line.VariantId, Available: available);
            }
        }

        foreach (var code in cart.VoucherCodes)
        {
            if (priced.Applied.All(applied => applied.Promotion.Code != code))
            {
                yield return new CartProblem(CartProblemKind.VoucherNotUsable, VoucherCode: code);
            }
        }
    }
}
