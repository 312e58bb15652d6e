namespace EShop.Inventory.Domain;

/// <summary>Pieces that a line of an order needs.</summary>
/// <param name="LineId">The line of the order.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many, at least 1.</param>
public sealed record StockNeed(Guid LineId, Guid VariantId, int Quantity);
