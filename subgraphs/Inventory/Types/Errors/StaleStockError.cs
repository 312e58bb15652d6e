using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Errors;

/// <summary>The stock is not what the client thought when it asked for the adjustment.</summary>
public sealed class StaleStockError(StaleStockException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The pieces on hand now.</summary>
    public int Current { get; } = exception.Current;
}
