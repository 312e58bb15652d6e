namespace EShop.Contracts.Events.Orders;

/// <summary>Pieces that an order needs.</summary>
/// <param name="LineId">The line of the order.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many, at least 1.</param>
public sealed record StockLine(Guid LineId, Guid VariantId, int Quantity);
