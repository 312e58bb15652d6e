namespace EShop.Inventory.Domain;

/// <summary>Whether and how many of a variant can be bought, over all warehouses.</summary>
/// <param name="Available">The pieces that may still be sold, from 0.</param>
public sealed record Availability(int Available)
{
    /// <summary>Nothing can be bought.</summary>
    public static Availability None { get; } = new(0);

    /// <summary>Whether at least one piece can be bought.</summary>
    public bool InStock => Available > 0;
}
