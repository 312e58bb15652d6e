using EShop.Catalog.Domain;
using EShop.Catalog.Types.Brands;
using EShop.Catalog.Types.Categories;
using EShop.Catalog.Types.ProductVariants;

namespace EShop.Catalog.Types.Products;

[ObjectType<Product>]
public static partial class ProductNode
{
    [BindMember(nameof(Product.Id))]
    [ID<Product>]
    public static Guid GetId([Parent] Product product) => product.Id;

    /// <summary>Who makes it.</summary>
    [BindMember(nameof(Product.BrandId))]
    public static Task<Brand> GetBrandAsync(
        [Parent] Product product,
        IBrandByIdDataLoader brandById,
        CancellationToken cancellationToken)
        => brandById.LoadRequiredAsync(product.BrandId, cancellationToken);

    /// <summary>The shelf it lies on.</summary>
    [BindMember(nameof(Product.CategoryId))]
    public static Task<Category> GetCategoryAsync(
        [Parent] Product product,
        ICategoryByIdDataLoader categoryById,
        CancellationToken cancellationToken)
        => categoryById.LoadRequiredAsync(product.CategoryId, cancellationToken);

    /// <summary>The forms in which it can be bought, in the order chosen by the shop.</summary>
    public static async Task<IReadOnlyList<ProductVariant>> GetVariantsAsync(
        [Parent] Product product,
        IVariantsByProductIdDataLoader variantsByProductId,
        CancellationToken cancellationToken)
        => await variantsByProductId.LoadAsync(product.Id, cancellationToken) ?? [];
}
