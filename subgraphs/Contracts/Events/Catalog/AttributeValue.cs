namespace EShop.Contracts.Events.Catalog;

/// <summary>One property of a product or variant, for example its colour.</summary>
/// <param name="Code">The attribute, for example <c>colour</c>.</param>
/// <param name="Value">Its value as text, for example <c>blue</c>; numbers with a point.</param>
public sealed record AttributeValue(string Code, string Value);
