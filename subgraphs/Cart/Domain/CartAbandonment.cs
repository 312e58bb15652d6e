namespace EShop.Cart.Domain;

/// <summary>The note that a cart was told of as left alone, so that it is told once until it is changed again.</summary>
public sealed class CartAbandonment
{
    public Guid CartId { get; init; }

    /// <summary>When the cart had last been changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
