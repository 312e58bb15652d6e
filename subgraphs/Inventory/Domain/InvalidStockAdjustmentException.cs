namespace EShop.Inventory.Domain;

/// <summary>An adjustment makes no sense whatever the stock is; the message says why.</summary>
public sealed class InvalidStockAdjustmentException(string message) : Exception(message);
