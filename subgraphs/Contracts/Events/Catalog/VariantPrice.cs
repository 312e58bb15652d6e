namespace EShop.Contracts.Events.Catalog;

/// <summary>What a variant costs in one currency during some time.</summary>
/// <param name="Amount">The price, tax included.</param>
/// <param name="CompareAt">The higher price to show crossed out.</param>
/// <param name="ValidFrom">When it begins to hold; null: it always did.</param>
/// <param name="ValidUntil">The first moment when it no longer holds; null: there is none.</param>
public sealed record VariantPrice(
    Money Amount,
    Money? CompareAt,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidUntil);
