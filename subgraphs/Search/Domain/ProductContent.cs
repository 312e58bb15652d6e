namespace EShop.Search.Domain;

/// <summary>What is told of a product itself.</summary>
/// <param name="Name">The name shown to customers.</param>
/// <param name="Description">What it is.</param>
/// <param name="BrandId">Its brand.</param>
/// <param name="BrandName">The name of its brand.</param>
/// <param name="CategoryNames">The names of its category and those above it.</param>
/// <param name="Attributes">The properties that all of its variants share.</param>
public sealed record ProductContent(
    string Name,
    string Description,
    Guid BrandId,
    string BrandName,
    IReadOnlyList<string> CategoryNames,
    IReadOnlyList<AttributePair> Attributes);
