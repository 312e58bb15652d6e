using EShop.Contracts;
using EShop.Search.Domain;
using EShop.Search.Types.References;

namespace EShop.Search.Types.Results;

/// <summary>Which products to find; what is not given does not matter.</summary>
public sealed record SearchFilter
{
    /// <summary>Products in this category or one below it.</summary>
    [ID<Category>]
    public Guid? CategoryId { get; init; }

    /// <summary>Products of one of these brands.</summary>
    [ID<Brand>]
    public IReadOnlyList<Guid>? BrandIds { get; init; }

    /// <summary>What prices are in; null: euros.</summary>
    public CurrencyCode? Currency { get; init; }

    /// <summary>The lowest price, in minor units.</summary>
    public long? MinPrice { get; init; }

    /// <summary>The highest price, in minor units.</summary>
    public long? MaxPrice { get; init; }

    /// <summary>True: what can be bought at once; false: what is sold out.</summary>
    public bool? InStock { get; init; }

    /// <summary>The lowest average rating, from 1 to 5.</summary>
    public decimal? MinRating { get; init; }

    /// <summary>Products that have one of the values of each of these attributes.</summary>
    public IReadOnlyList<SearchAttributeFilter>? Attributes { get; init; }

    internal SearchCriteria ToCriteria()
        => new()
        {
            CategoryIds = CategoryId is { } categoryId ? [categoryId] : [],
            BrandIds = BrandIds is { } brandIds ? [.. brandIds] : null,
            Currency = Currency ?? CurrencyCode.Eur,
            MinPrice = MinPrice,
            MaxPrice = MaxPrice,
            InStock = InStock,
            MinRating = MinRating,
            Attributes =
            [
                .. (Attributes ?? []).Select(filter => new AttributeChoice(filter.Code, [.. filter.Values]))
            ]
        };
}
