namespace EShop.Inventory.Domain;

/// <summary>The stock is not what the caller thought when ordering the adjustment.</summary>
/// <param name="current">The pieces on hand now.</param>
public sealed class StaleStockException(int current)
    : Exception($"The stock changed in the meantime; {current} pieces are on hand now.")
{
    /// <summary>The pieces on hand now.</summary>
    public int Current { get; } = current;
}
