using EShop.Inventory.Domain;
using EShop.Inventory.Types.Stock;
using EShop.Inventory.Types.Warehouses;

namespace EShop.Inventory.Types.References;

[ObjectType<Product>]
public static partial class ProductNode
{
    /// <summary>Whether and how many pieces of all its variants can be bought.</summary>
    /// <param name="near">Where to look for the nearest warehouse from.</param>
    public static async Task<Availability?> GetAvailabilityAsync(
        [Parent] Product product,
        GeoPointInput? near,
        IAvailabilityByProductIdDataLoader availabilityByProductId,
        CancellationToken cancellationToken)
        => (await availabilityByProductId.LoadAsync(product.Id, cancellationToken) ?? Availability.None)
            with { Near = near?.ToPoint() };
}
