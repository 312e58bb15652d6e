namespace EShop.Catalog.Types.Attributes;

/// <summary>A value for an attribute: the one that fits its type is given.</summary>
/// <param name="Code">The attribute.</param>
/// <param name="Text">A text, or one of the choices.</param>
/// <param name="Number">A number, in the attribute's unit.</param>
/// <param name="Flag">Yes or no.</param>
[GraphQLName("AttributeValueInput")]
public sealed record AttributeInput(string Code, string? Text, decimal? Number, bool? Flag);
