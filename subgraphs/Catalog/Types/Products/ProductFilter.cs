using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Products;

/// <summary>Which products to list; what is not given does not matter.</summary>
public sealed record ProductFilter
{
    /// <summary>Products in this category or one below it.</summary>
    [ID<Category>]
    public Guid? CategoryId { get; init; }

    /// <summary>Products of one of these brands.</summary>
    [ID<Brand>]
    public IReadOnlyList<Guid>? BrandIds { get; init; }

    /// <summary>Products whose name contains this, whatever the case.</summary>
    public string? NameContains { get; init; }

    /// <summary>Products with at least this average rating, from 1 to 5.</summary>
    public decimal? MinRating { get; init; }

    /// <summary>Products added after this time.</summary>
    public DateTimeOffset? AddedAfter { get; init; }
}
