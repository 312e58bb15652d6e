using EShop.Contracts.Events;
using EShop.Contracts.Events.Cart;

namespace EShop.Analytics.Domain.Facts;

/// <summary>The facts in what happened to a cart.</summary>
internal static class CartFacts
{
    public static Fact Of(IEvent message, Occurrence occurrence) => message switch
    {
        ProductAddedToCart added => new CartAdditionFact(
            occurrence.EventId,
            added.CartId,
            added.ProductId,
            added.VariantId,
            added.Quantity,
            added.UnitPrice.Currency,
            added.UnitPrice.Amount,
            occurrence.At),
        CartAbandoned cart => new CartAbandonmentFact(
            occurrence.EventId,
            cart.CartId,
            cart.Total.Currency,
            cart.Total.Amount,
            occurrence.At),
        _ => throw new ArgumentException($"{message.GetType().Name} is not about a cart.", nameof(message)),
    };
}
