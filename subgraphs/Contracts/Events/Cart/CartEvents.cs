namespace EShop.Contracts.Events.Cart;

/// <summary>What the cart subgraph publishes.</summary>
public static class CartEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "cart";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<CartAbandoned>(Producer, CartEventJson.Default.CartAbandoned),
        new EventContract<VoucherReserved>(Producer, CartEventJson.Default.VoucherReserved),
        new EventContract<VoucherReleased>(Producer, CartEventJson.Default.VoucherReleased),
        new EventContract<ProductAddedToCart>(Producer, CartEventJson.Default.ProductAddedToCart),
    ];
}
