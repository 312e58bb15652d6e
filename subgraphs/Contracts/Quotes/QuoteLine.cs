namespace EShop.Contracts.Quotes;

/// <summary>One line of a quote.</summary>
/// <param name="LineId">The line; it becomes the line of the order.</param>
/// <param name="ProductId">The product.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">How many pieces, at least 1.</param>
/// <param name="UnitPrice">What one piece costs, in minor units.</param>
/// <param name="Discount">What is taken off the line, in minor units.</param>
/// <param name="Tax">The tax in the total, in minor units.</param>
/// <param name="Total">What the line costs after the discount, tax included, in minor units.</param>
public sealed record QuoteLine(
    Guid LineId,
    Guid ProductId,
    Guid VariantId,
    int Quantity,
    long UnitPrice,
    long Discount,
    long Tax,
    long Total);
