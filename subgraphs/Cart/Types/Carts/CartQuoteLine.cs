using EShop.Cart.Types.References;
using EShop.Contracts;

namespace EShop.Cart.Types.Carts;

/// <summary>One line of a quote.</summary>
/// <param name="Variant">What it is.</param>
/// <param name="Quantity">How many pieces.</param>
/// <param name="UnitPrice">What one piece costs.</param>
/// <param name="Discount">What is taken off.</param>
/// <param name="Tax">The tax in the total.</param>
/// <param name="Total">What is paid for it.</param>
[GraphQLName("QuoteLine")]
public sealed record CartQuoteLine(
    ProductVariant? Variant,
    int Quantity,
    Money UnitPrice,
    Money Discount,
    Money Tax,
    Money Total);
