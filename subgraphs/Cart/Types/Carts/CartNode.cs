using EShop.Cart.Carts;
using EShop.Cart.Domain;
using EShop.Contracts;

namespace EShop.Cart.Types.Carts;

[ObjectType<ShoppingCart>]
[GraphQLName("Cart")]
public static partial class CartNode
{
    [BindMember(nameof(ShoppingCart.Id))]
    [ID("Cart")]
    public static Guid GetId([Parent] ShoppingCart cart) => cart.Id;

    /// <summary>What is in it, in the order in which it was added.</summary>
    [BindMember(nameof(ShoppingCart.Lines))]
    public static async Task<IReadOnlyList<CartLineView>> GetLinesAsync(
        [Parent] ShoppingCart cart,
        CartAppraiser appraiser,
        CancellationToken cancellationToken)
    {
        var valuation = await appraiser.AppraiseAsync(cart, cancellationToken);
        return [.. cart.Lines.Select(line => new CartLineView(line, valuation))];
    }

    /// <summary>How many pieces there are.</summary>
    public static int GetItemCount([Parent] ShoppingCart cart) => cart.Lines.Sum(line => line.Quantity);

    /// <summary>What it costs.</summary>
    public static async Task<CartTotals> GetTotalsAsync(
        [Parent] ShoppingCart cart,
        CartAppraiser appraiser,
        CancellationToken cancellationToken)
        => new((await appraiser.AppraiseAsync(cart, cancellationToken)).Priced, cart.Currency);

    /// <summary>What takes something off, by itself or by voucher.</summary>
    public static async Task<IReadOnlyList<CartDiscount>> GetDiscountsAsync(
        [Parent] ShoppingCart cart,
        CartAppraiser appraiser,
        CancellationToken cancellationToken)
        => [.. (await appraiser.AppraiseAsync(cart, cancellationToken)).Priced.Applied.Select(applied
            => new CartDiscount(
                applied.Promotion.Name,
                applied.Promotion.Code,
                new Money(applied.Amount, cart.Currency)))];

    /// <summary>What the customer should know, or change, before buying.</summary>
    public static async Task<IReadOnlyList<CartProblem>> GetProblemsAsync(
        [Parent] ShoppingCart cart,
        CartAppraiser appraiser,
        CancellationToken cancellationToken)
        => (await appraiser.AppraiseAsync(cart, cancellationToken)).Problems;
}
