namespace ModelShop;

[ObjectType<Product>]
[EntityKey("id")]
public static partial class ProductNode
{
    [BindMember(nameof(Product.BrandId))]
    public static async Task<Brand> GetBrandAsync(
        [Parent] Product product,
        IBrandByIdDataLoader brands,
        CancellationToken cancellationToken) => await brands.LoadRequiredAsync(product.BrandId, cancellationToken);

    [ID<Brand>]
    public static Guid? GetBrandKey([Parent] Product product) => product.BrandId;

    public static string Label([Parent] Product product, [Require("stockLevel")] string? level) =>
        product.Name + level;
}
