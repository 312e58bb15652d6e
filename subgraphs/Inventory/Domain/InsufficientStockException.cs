namespace EShop.Inventory.Domain;

/// <summary>An adjustment would leave fewer pieces than are reserved.</summary>
/// <param name="onHand">The pieces on hand now.</param>
/// <param name="reserved">The pieces of those that are promised to orders.</param>
public sealed class InsufficientStockException(int onHand, int reserved)
    : Exception($"Of {onHand} pieces on hand {reserved} are reserved; so many cannot be taken away.")
{
    /// <summary>The pieces on hand now.</summary>
    public int OnHand { get; } = onHand;

    /// <summary>The pieces of those that are promised to orders.</summary>
    public int Reserved { get; } = reserved;
}
