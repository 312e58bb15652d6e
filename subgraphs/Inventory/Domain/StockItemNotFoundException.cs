namespace EShop.Inventory.Domain;

/// <summary>The warehouse does not keep the variant.</summary>
public sealed class StockItemNotFoundException() : Exception("This warehouse does not keep this product variant.");
