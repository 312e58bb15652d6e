using EShop.Search.Reading;

namespace EShop.Search.Types.Suggestions;

internal static class RecommendationDataLoaders
{
    [DataLoader]
    public static Task<ILookup<Guid, Guid>> GetRelatedProductsAsync(
        IReadOnlyList<Guid> productIds,
        RecommendationReader reader,
        CancellationToken cancellationToken)
        => reader.RelatedAsync(productIds, RecommendationLimits.Most, cancellationToken);
}
