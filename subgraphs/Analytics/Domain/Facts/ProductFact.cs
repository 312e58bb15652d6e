namespace EShop.Analytics.Domain.Facts;

/// <summary>What a product was at some time; reports use the latest.</summary>
public sealed record ProductFact(
    Guid ProductId,
    long Sequence,
    string Name,
    Guid BrandId,
    string BrandName,
    Guid? CategoryId) : Fact;
