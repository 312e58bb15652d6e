namespace Cacao.Benchmarks.Shop;

[ObjectType<Product>]
public static partial class ProductNode
{
    public static async Task<Brand> GetBrandAsync(
        [Parent] Product product,
        IBrandByIdDataLoader brands,
        CancellationToken cancellationToken) => await brands.LoadRequiredAsync(product.BrandId, cancellationToken);
}
