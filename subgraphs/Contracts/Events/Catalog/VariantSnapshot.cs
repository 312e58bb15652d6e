namespace EShop.Contracts.Events.Catalog;

/// <summary>A variant as it is now.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Sku">The shop's own code for it.</param>
/// <param name="Name">What sets it apart from the others of its product.</param>
/// <param name="Barcode">The EAN-13 on the package.</param>
/// <param name="Attributes">Its own properties.</param>
/// <param name="Prices">Its prices in all currencies, the future ones too.</param>
public sealed record VariantSnapshot(
    Guid VariantId,
    string Sku,
    string Name,
    string? Barcode,
    IReadOnlyList<AttributeValue> Attributes,
    IReadOnlyList<VariantPrice> Prices);
