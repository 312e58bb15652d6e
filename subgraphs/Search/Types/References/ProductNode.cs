using EShop.Search.Types.Suggestions;

namespace EShop.Search.Types.References;

[ObjectType<Product>]
public static partial class ProductNode
{
    /// <summary>What goes with it: what customers buy with it first, then what lies on the same shelf.</summary>
    /// <param name="first">How many, at most 24.</param>
    [CacheControl(SearchAges.Recommended)]
    [Cost(10)]
    public static async Task<IReadOnlyList<Product?>?> GetRelatedAsync(
        [Parent] Product product,
        IRelatedProductsDataLoader relatedProducts,
        CancellationToken cancellationToken,
        int first = 8)
    {
        var related = await relatedProducts.LoadAsync(product.Id, cancellationToken) ?? [];
        return [.. related.Take(Math.Clamp(first, 0, RecommendationLimits.Most)).Select(id => new Product(id))];
    }
}
