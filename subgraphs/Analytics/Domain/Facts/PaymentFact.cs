using EShop.Contracts;

namespace EShop.Analytics.Domain.Facts;

/// <summary>Something happened to the money of an order. Amounts are in minor units of its currency.</summary>
public sealed record PaymentFact(
    Guid EventId,
    Guid OrderId,
    Guid CustomerId,
    PaymentStep Step,
    DateTimeOffset OccurredAt,
    CurrencyCode? Currency,
    long? Amount) : Fact;
