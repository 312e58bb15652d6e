namespace EShop.Search.Domain;

/// <summary>Some values of an attribute, of which one has to hold.</summary>
/// <param name="Code">The attribute, for example <c>origin</c>.</param>
/// <param name="Values">The values, for example <c>Italy</c>.</param>
public sealed record AttributeChoice(string Code, ValueList<string> Values);
