using EShop.Contracts;

namespace EShop.Analytics.Domain.Facts;

/// <summary>A cart with something in it was left alone. The total is in minor units of its currency.</summary>
public sealed record CartAbandonmentFact(
    Guid EventId,
    Guid CartId,
    CurrencyCode Currency,
    long Total,
    DateTimeOffset OccurredAt) : Fact;
