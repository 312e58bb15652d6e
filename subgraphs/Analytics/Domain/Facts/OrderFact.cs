using EShop.Contracts;
using EShop.Contracts.Events.Orders;

namespace EShop.Analytics.Domain.Facts;

/// <summary>An order was placed. Amounts are in minor units of its currency.</summary>
public sealed record OrderFact(
    Guid OrderId,
    Guid CustomerId,
    Guid CartId,
    DateTimeOffset PlacedAt,
    PaymentMethod PaymentMethod,
    CurrencyCode Currency,
    long DeliveryFee,
    long Total) : Fact;
