namespace EShop.Search.Types.Results;

/// <summary>A text of a product in which something matches.</summary>
/// <param name="Field">Which text it is.</param>
/// <param name="Parts">The text in pieces.</param>
public sealed record SearchHighlight(HighlightedField Field, IReadOnlyList<HighlightPart> Parts);
