namespace ModelShop;

[ObjectType<Product>]
[EntityKey("id")]
[Marked("product")]
public static partial class ProductNode
{
    [BindMember(nameof(Product.BrandId))]
    public static async Task<Brand> GetBrandAsync(
        [Parent] Product product,
        IBrandByIdDataLoader brands,
        CancellationToken cancellationToken) => await brands.LoadRequiredAsync(product.BrandId, cancellationToken);

    [ID<Brand>]
    public static Guid? GetBrandKey([Parent] Product product) => product.BrandId;

    public static string GetSlug([Parent("Name Price { Amount }")] Product product) =>
        $"{product.Name}-{product.Price?.Amount}";

    public static string Label([Parent] Product product, [Require("shelf")] string? level) =>
        product.Name + level;

    public static async Task<int?> GetStockLevelAsync([Parent] Product product, IStockLevelDataLoader levels) =>
        await levels.SetState("factor", 10).LoadAsync(product.Name);

    public static Task<string?> GetSerialAsync([Parent] Product product, IShopLoaders loaders) =>
        loaders.NameByNumber.LoadAsync(product.Tags.Count);
}
