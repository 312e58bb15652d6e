using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Errors;

/// <summary>An adjustment makes no sense whatever the stock is; the message says why.</summary>
public sealed class InvalidStockAdjustmentError(InvalidStockAdjustmentException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
