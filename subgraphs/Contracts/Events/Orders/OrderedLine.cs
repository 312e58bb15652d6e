namespace EShop.Contracts.Events.Orders;

/// <summary>One line of an order.</summary>
/// <param name="LineId">The line.</param>
/// <param name="ProductId">The product.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many pieces, at least 1.</param>
/// <param name="UnitPrice">What one piece costs, tax included.</param>
/// <param name="Discount">What is taken off the line.</param>
/// <param name="Tax">The tax in the total.</param>
/// <param name="Total">What the line costs after the discount.</param>
public sealed record OrderedLine(
    Guid LineId,
    Guid ProductId,
    Guid VariantId,
    int Quantity,
    Money UnitPrice,
    Money Discount,
    Money Tax,
    Money Total);
