namespace EShop.Orders.Domain;

/// <summary>Pieces of a line.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Quantity">How many of its pieces, at least 1.</param>
public sealed record LinePart(Guid LineId, int Quantity);
