namespace EShop.Search.Domain;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece, to be shown as plain text.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
public sealed record TextPart(string Text, bool IsMatch);
