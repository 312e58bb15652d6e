using System.Text.Json.Serialization;

namespace EShop.Search.Domain;

/// <summary>What is told of a variant.</summary>
/// <param name="Name">What sets it apart from the others of its product.</param>
/// <param name="Sku">The shop's own code for it.</param>
/// <param name="Barcode">The number on the package.</param>
/// <param name="Attributes">Its own properties.</param>
public sealed record VariantContent(
    string Name,
    string Sku,
    string? Barcode,
    IReadOnlyList<AttributePair> Attributes)
{
    /// <summary>Its name and codes, by which it is found.</summary>
    [JsonIgnore]
    public string Text => $"{Name} {Sku} {Barcode}";
}
