namespace EShop.Contracts.Events.Orders;

/// <summary>Pieces of a line of an order.</summary>
/// <param name="LineId">The line.</param>
/// <param name="ProductId">The product.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many of the line's pieces, at least 1.</param>
public sealed record OrderPart(Guid LineId, Guid ProductId, Guid VariantId, int Quantity);
