using Cacao.Execution.Relay;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;

namespace EShop.Gateway.Caching;

/// <summary>Which entities an event makes known answers about worthless.</summary>
internal static class EntityChanges
{
    /// <summary>The producers whose events matter. What lies in stock is never kept: it changes with each order, and its changes
    /// would take with them all that is known of what is sold.</summary>
    public static IReadOnlyList<string> Producers { get; } = [CatalogEvents.Producer];

    /// <summary>The types and global ids of the entities that an event tells of; none when answers do not depend on it.</summary>
    public static IReadOnlyList<(string Type, string Id)> Of(IEvent @event) => @event switch
    {
        ProductPublished e => OfProduct(e.Product),
        ProductChanged e => OfProduct(e.Product),
        ProductUnpublished e => [Product(e.ProductId), .. e.VariantIds.Select(Variant)],
        VariantChanged e => [Product(e.ProductId), Variant(e.Variant.VariantId)],
        PriceChanged e => [Product(e.ProductId), Variant(e.VariantId)],
        CategoryMoved e => [.. e.Path.Append(e.PreviousParentId ?? e.CategoryId).Select(Category)],
        CategoryChanged e => [.. e.Path.Select(Category)],
        BrandChanged e => [Entity("Brand", e.BrandId)],
        RatingChanged e => [Product(e.ProductId)],
        ReviewApproved e => [Product(e.ProductId), Entity("Review", e.ReviewId)],
        ReviewChanged e => [Entity("Review", e.ReviewId)],
        _ => [],
    };

    private static IReadOnlyList<(string Type, string Id)> OfProduct(ProductSnapshot product) =>
    [
        Product(product.ProductId),
        Entity("Brand", product.BrandId),
        .. product.CategoryPath.Select(Category),
        .. product.Variants.Select(variant => Variant(variant.VariantId)),
    ];

    private static (string Type, string Id) Category(Guid id) => Entity("Category", id);

    private static (string Type, string Id) Product(Guid id) => Entity("Product", id);

    private static (string Type, string Id) Variant(Guid id) => Entity("ProductVariant", id);

    private static (string Type, string Id) Entity(string type, Guid id) => (type, NodeIds.Format(type, id));
}
