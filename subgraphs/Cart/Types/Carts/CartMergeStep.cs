using EShop.Cart.Types.References;

namespace EShop.Cart.Types.Carts;

/// <summary>What a merge did to one variant.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Before">How many pieces there were; 0 when the variant was not in the cart.</param>
/// <param name="After">How many there are now.</param>
public sealed record CartMergeStep(ProductVariant? Variant, int Before, int After);
