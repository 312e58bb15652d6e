using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Errors;

/// <summary>The warehouse does not keep the variant.</summary>
public sealed class StockItemNotFoundError(StockItemNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
