using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

/// <summary>Pieces of a line of an order.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Quantity">How many of its pieces, at least 1.</param>
public sealed record OrderLinePartInput([property: ID<OrderLine>] Guid LineId, int Quantity)
{
    internal LinePart ToPart() => new(LineId, Quantity);
}
