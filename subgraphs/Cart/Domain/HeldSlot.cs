using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>The place in a delivery slot that is set aside for a user, as Delivery told; a user has one at most.</summary>
public sealed class HeldSlot
{
    public Guid UserId { get; init; }

    public Guid SlotId { get; init; }

    /// <summary>What the delivery costs then, in minor units.</summary>
    public long Fee { get; init; }

    public CurrencyCode Currency { get; init; }

    /// <summary>When the place is given back unless an order takes it.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
