using Cacao.Execution.Relay;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;

namespace EShop.Gateway.Caching;

/// <summary>Which entities an event makes known answers about worthless.</summary>
internal static class EntityChanges
{
    /// <summary>The producers whose events matter.</summary>
    public static IReadOnlyList<string> Producers { get; } = [CatalogEvents.Producer, InventoryEvents.Producer];

    /// <summary>The types and global ids of the entities that an event tells of; none when answers do not depend on it.</summary>
    public static IReadOnlyList<(string Type, string Id)> Of(IEvent @event) => @event switch
    {
        ProductPublished e => OfProduct(e.Product),
        ProductChanged e => OfProduct(e.Product),
        ProductUnpublished e => [Product(e.ProductId), .. e.VariantIds.Select(Variant)],
        VariantChanged e => [Product(e.ProductId), Variant(e.Variant.VariantId)],
        PriceChanged e => [Product(e.ProductId), Variant(e.VariantId)],
        CategoryMoved e => [.. e.Path.Select(id => Entity("Category", id))],
        RatingChanged e => [Product(e.ProductId)],
        ReviewApproved e => [Product(e.ProductId), Entity("Review", e.ReviewId)],
        StockChanged e => [Variant(e.VariantId)],
        _ => [],
    };

    private static IReadOnlyList<(string Type, string Id)> OfProduct(ProductSnapshot product) =>
    [
        Product(product.ProductId),
        Entity("Brand", product.BrandId),
        .. product.Variants.Select(variant => Variant(variant.VariantId)),
    ];

    private static (string Type, string Id) Product(Guid id) => Entity("Product", id);

    private static (string Type, string Id) Variant(Guid id) => Entity("ProductVariant", id);

    private static (string Type, string Id) Entity(string type, Guid id) => (type, NodeIds.Format(type, id));
}
