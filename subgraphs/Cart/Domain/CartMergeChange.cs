namespace EShop.Cart.Domain;

/// <summary>What a merge did to one variant.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Before">How many pieces there were; 0 when the variant was not in the cart.</param>
/// <param name="After">How many there are now.</param>
public sealed record CartMergeChange(Guid VariantId, int Before, int After);
