using EShop.Contracts;

namespace EShop.Analytics.Domain.Facts;

/// <summary>A line of an order that was placed. Amounts are in minor units of its currency.</summary>
public sealed record OrderLineFact(
    Guid OrderId,
    Guid LineId,
    Guid ProductId,
    Guid VariantId,
    DateTimeOffset PlacedAt,
    CurrencyCode Currency,
    int Quantity,
    long Discount,
    long Tax,
    long Total) : Fact;
