using EShop.Inventory.Domain;
using EShop.Inventory.Types.Stock;

namespace EShop.Inventory.Types.References;

[ObjectType<ProductVariant>]
public static partial class ProductVariantNode
{
    /// <summary>Whether and how many can be bought, over all warehouses.</summary>
    public static async Task<Availability> GetAvailabilityAsync(
        [Parent] ProductVariant variant,
        IAvailabilityByVariantIdDataLoader availabilityByVariantId,
        CancellationToken cancellationToken)
        => await availabilityByVariantId.LoadAsync(variant.Id, cancellationToken) ?? Availability.None;
}
