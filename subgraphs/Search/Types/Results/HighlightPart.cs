namespace EShop.Search.Types.Results;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece. It is plain text: escape it before it becomes part of a page.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
public sealed record HighlightPart(string Text, bool IsMatch);
