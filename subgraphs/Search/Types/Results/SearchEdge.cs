namespace EShop.Search.Types.Results;

/// <summary>A product that was found, with its cursor.</summary>
/// <param name="Cursor">Marks the place for <c>after</c>.</param>
/// <param name="Node">What was found.</param>
public sealed record SearchEdge(string Cursor, SearchHit Node);
