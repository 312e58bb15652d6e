namespace ModelShop;

[ObjectType<Brand>]
public static partial class BrandNode
{
    [UsePaging(ConnectionName = "BrandProducts")]
    public static async Task<IEnumerable<Product>?> GetProductsAsync(
        [Parent] Brand brand,
        IProductsByBrandDataLoader products,
        CancellationToken cancellationToken) => await products.LoadAsync(brand.Id, cancellationToken);
}
