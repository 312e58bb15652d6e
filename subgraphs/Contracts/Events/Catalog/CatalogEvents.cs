namespace EShop.Contracts.Events.Catalog;

/// <summary>What the catalog subgraph publishes.</summary>
public static class CatalogEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "catalog";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<ProductPublished>(Producer, CatalogEventJson.Default.ProductPublished, schemaVersion: 2),
        new EventContract<ProductChanged>(Producer, CatalogEventJson.Default.ProductChanged, schemaVersion: 2),
        new EventContract<ProductUnpublished>(Producer, CatalogEventJson.Default.ProductUnpublished),
        new EventContract<VariantChanged>(Producer, CatalogEventJson.Default.VariantChanged),
        new EventContract<PriceChanged>(Producer, CatalogEventJson.Default.PriceChanged),
        new EventContract<CategoryMoved>(Producer, CatalogEventJson.Default.CategoryMoved),
        new EventContract<CategoryChanged>(Producer, CatalogEventJson.Default.CategoryChanged),
        new EventContract<BrandChanged>(Producer, CatalogEventJson.Default.BrandChanged),
        new EventContract<ReviewSubmitted>(Producer, CatalogEventJson.Default.ReviewSubmitted),
        new EventContract<ReviewApproved>(Producer, CatalogEventJson.Default.ReviewApproved),
        new EventContract<ReviewChanged>(Producer, CatalogEventJson.Default.ReviewChanged),
        new EventContract<RatingChanged>(Producer, CatalogEventJson.Default.RatingChanged),
    ];
}
