using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Errors;

/// <summary>The adjustment would leave fewer pieces than are reserved.</summary>
public sealed class InsufficientStockError(InsufficientStockException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The pieces on hand now.</summary>
    public int OnHand { get; } = exception.OnHand;

    /// <summary>The pieces of those that are promised to orders.</summary>
    public int Reserved { get; } = exception.Reserved;
}
