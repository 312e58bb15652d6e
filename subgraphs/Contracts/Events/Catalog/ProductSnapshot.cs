namespace EShop.Contracts.Events.Catalog;

/// <summary>A product as it is now, with all that a search index or a cart shows of it.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Version">Its version, one more after each edit.</param>
/// <param name="Slug">The part of its address that people read.</param>
/// <param name="Name">The name shown to customers.</param>
/// <param name="Description">What it is.</param>
/// <param name="BrandId">Its brand.</param>
/// <param name="BrandName">The name of its brand.</param>
/// <param name="CategoryPath">Its category, preceded by all above it, the root first.</param>
/// <param name="TaxClass">Which tax rate applies, for example <c>standard</c> or <c>reduced</c>.</param>
/// <param name="ImageUrl">Its first picture.</param>
/// <param name="Attributes">The properties that all of its variants share.</param>
/// <param name="Variants">What can be bought, in the order to be shown.</param>
/// <param name="CategoryNames">The names along the path; null: the event is older than this member.</param>
/// <param name="CreatedAt">When it was added; null: the event is older than this member.</param>
/// <param name="ReviewCount">How many approved reviews it has; null: the event is older than this member.</param>
/// <param name="RatingSum">The sum of their stars; null: the event is older than this member.</param>
public sealed record ProductSnapshot(
    Guid ProductId,
    int Version,
    string Slug,
    string Name,
    string Description,
    Guid BrandId,
    string BrandName,
    IReadOnlyList<Guid> CategoryPath,
    string TaxClass,
    string? ImageUrl,
    IReadOnlyList<AttributeValue> Attributes,
    IReadOnlyList<VariantSnapshot> Variants,
    IReadOnlyList<string>? CategoryNames = null,
    DateTimeOffset? CreatedAt = null,
    int? ReviewCount = null,
    int? RatingSum = null);
