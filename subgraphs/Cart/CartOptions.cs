namespace EShop.Cart;

/// <summary>How long carts wait; configuration section <c>Cart</c>.</summary>
public sealed class CartOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Cart";

    /// <summary>How long a filled cart is left alone before it counts as abandoned.</summary>
    public TimeSpan AbandonedAfter { get; set; } = TimeSpan.FromHours(24);
}
