namespace EShop.Search.Reading;

/// <summary>How many products have a value.</summary>
/// <param name="Facet">What the value is of.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Name">Its name for people, when it has one.</param>
/// <param name="Count">How many products.</param>
public sealed record FacetCount(string Facet, string Value, string? Name, int Count);
