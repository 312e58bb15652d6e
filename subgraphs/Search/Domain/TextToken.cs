namespace EShop.Search.Domain;

/// <summary>A word at its place in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Word">The word, folded.</param>
public readonly record struct TextToken(int Start, int Length, string Word);
