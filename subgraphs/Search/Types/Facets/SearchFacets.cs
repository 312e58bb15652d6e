using EShop.Contracts;
using EShop.Search.Domain;
using EShop.Search.Reading;
using EShop.Search.Types.References;

namespace EShop.Search.Types.Facets;

/// <summary>By what a list could be filtered. Each facet counts what the filters of the others let through.</summary>
public sealed class SearchFacets
{
    private const int MostValues = 50;

    private readonly ILookup<string, FacetCount> _counts;
    private readonly CurrencyCode _currency;

    internal SearchFacets(IReadOnlyList<FacetCount> counts, CurrencyCode currency)
    {
        _counts = counts.ToLookup(count => count.Facet);
        _currency = currency;
    }

    /// <summary>Brands, those with most products first; at most 50.</summary>
    [ListSize(AssumedSize = MostValues)]
    public IReadOnlyList<BrandFacet> Brands
        =>
        [
            .. _counts[CriteriaSql.Brand].Take(MostValues).Select(count
                => new BrandFacet(new Brand(Guid.Parse(count.Value)), count.Name ?? "", count.Count))
        ];

    /// <summary>
    /// Categories of all levels, with what lies below them; those with most products first, at most 50.
    /// </summary>
    [ListSize(AssumedSize = MostValues)]
    public IReadOnlyList<CategoryFacet> Categories
        =>
        [
            .. _counts[CriteriaSql.Category].Take(MostValues).Select(count
                => new CategoryFacet(new Category(Guid.Parse(count.Value)), count.Name ?? "", count.Count))
        ];

    /// <summary>Ranges of prices in which there is something, the lowest first.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<PriceFacet> Prices
        =>
        [
            .. _counts[CriteriaSql.Price]
                .Select(count => (Range: PriceSteps.Range(int.Parse(count.Value)), count.Count))
                .OrderBy(step => step.Range.From)
                .Select(step => new PriceFacet(
                    new Money(step.Range.From, _currency),
                    step.Range.To is { } last ? new Money(last, _currency) : null,
                    step.Count))
        ];

    /// <summary>How many have at least so many stars, four first.</summary>
    public IReadOnlyList<RatingFacet> Ratings
        =>
        [
            .. _counts[CriteriaSql.Rating]
                .Select(count => new RatingFacet(int.Parse(count.Value), count.Count))
                .OrderByDescending(facet => facet.MinRating)
        ];

    /// <summary>How many can be bought at once.</summary>
    public int InStock => _counts[CriteriaSql.Stock].Where(count => count.Value == "true").Sum(count => count.Count);

    /// <summary>How many are sold out.</summary>
    public int SoldOut => _counts[CriteriaSql.Stock].Where(count => count.Value == "false").Sum(count => count.Count);

    /// <summary>Attributes with their values, each with at most 50.</summary>
    [ListSize(AssumedSize = 10)]
    public IReadOnlyList<AttributeFacet> Attributes
        =>
        [
            .. _counts[CriteriaSql.AttributePrefix]
                .Select(count => (Pair: AttributePair.Parse(count.Value), count.Count))
                .GroupBy(value => value.Pair.Code)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new AttributeFacet(
                    group.Key,
                    [
                        .. group.Take(MostValues).Select(value
                            => new AttributeFacetValue(value.Pair.Value, value.Count))
                    ]))
        ];
}
