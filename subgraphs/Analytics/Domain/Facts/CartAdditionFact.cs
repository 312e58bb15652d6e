using EShop.Contracts;

namespace EShop.Analytics.Domain.Facts;

/// <summary>Somebody put pieces into a cart. The price is in minor units of its currency.</summary>
public sealed record CartAdditionFact(
    Guid EventId,
    Guid CartId,
    Guid ProductId,
    Guid VariantId,
    int Quantity,
    CurrencyCode Currency,
    long UnitPrice,
    DateTimeOffset OccurredAt) : Fact;
