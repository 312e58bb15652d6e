using EShop.Contracts.Events.Catalog;
using EShop.Search.Domain;

namespace EShop.Search.Events;

/// <summary>What the catalogue tells, as far as the index needs it.</summary>
internal static class CatalogNews
{
    public static ProductContent ToContent(this ProductSnapshot snapshot)
        => new(
            snapshot.Name,
            snapshot.Description,
            snapshot.BrandId,
            snapshot.BrandName,
            snapshot.CategoryNames ?? [],
            ToPairs(snapshot.Attributes));

    public static VariantNews ToNews(this VariantSnapshot snapshot)
        => new(
            snapshot.VariantId,
            new VariantContent(snapshot.Name, snapshot.Sku, snapshot.Barcode, ToPairs(snapshot.Attributes)),
            [.. snapshot.Prices.ToPrices()]);

    public static IEnumerable<TimedPrice> ToPrices(this IEnumerable<VariantPrice> prices)
        => prices.Select(price => new TimedPrice(
            price.Amount.Amount,
            price.Amount.Currency,
            price.ValidFrom,
            price.ValidUntil));

    private static List<AttributePair> ToPairs(IEnumerable<AttributeValue> attributes)
        => [.. attributes.Select(attribute => new AttributePair(attribute.Code, attribute.Value))];
}
