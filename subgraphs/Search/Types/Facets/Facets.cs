using EShop.Contracts;
using EShop.Search.Types.References;

namespace EShop.Search.Types.Facets;

/// <summary>How many products are of a brand.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many products.</param>
public sealed record BrandFacet(Brand? Brand, string Name, int Count);

/// <summary>How many products lie in a category or below it.</summary>
/// <param name="Category">The category.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many products.</param>
public sealed record CategoryFacet(Category? Category, string Name, int Count);

/// <summary>How many products cost so much.</summary>
/// <param name="From">The lowest price of the range.</param>
/// <param name="To">The highest price of the range; null: there is none.</param>
/// <param name="Count">How many products.</param>
public sealed record PriceFacet(Money From, Money? To, int Count);

/// <summary>How many products are rated at least so well.</summary>
/// <param name="MinRating">The lowest average rating.</param>
/// <param name="Count">How many products.</param>
public sealed record RatingFacet(int MinRating, int Count);

/// <summary>An attribute that products have.</summary>
/// <param name="Code">The attribute.</param>
/// <param name="Values">Its values, those with most products first.</param>
public sealed record AttributeFacet(string Code, IReadOnlyList<AttributeFacetValue> Values);

/// <summary>How many products have a value of an attribute.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many products.</param>
public sealed record AttributeFacetValue(string Value, int Count);
