using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Stock;

/// <summary>Pieces went from one warehouse to another.</summary>
/// <param name="From">What is left where they came from.</param>
/// <param name="To">What there is where they are now.</param>
public sealed record StockTransfer(StockItem From, StockItem To);
