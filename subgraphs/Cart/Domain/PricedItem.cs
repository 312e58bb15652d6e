namespace EShop.Cart.Domain;

/// <summary>What is to be priced.</summary>
/// <param name="LineId">Names the line.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="ProductId">The product it is a form of.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="UnitPrice">What one costs, in minor units.</param>
/// <param name="TaxClass">Which tax applies.</param>
/// <param name="CategoryPath">Where it lies, the root first.</param>
public sealed record PricedItem(
    Guid LineId,
    Guid VariantId,
    Guid ProductId,
    int Quantity,
    long UnitPrice,
    TaxClass TaxClass,
    IReadOnlyList<Guid> CategoryPath)
{
    /// <summary>What the pieces cost before discounts.</summary>
    public long Subtotal => Quantity * UnitPrice;
}
