using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Payments;

namespace EShop.Analytics.Domain.Facts;

/// <summary>The facts in what happened to the money of an order.</summary>
internal static class MoneyFacts
{
    public static PaymentFact Of(IEvent message, Occurrence occurrence) => message switch
    {
        PaymentAuthorized paid => Of(paid.OrderId, paid.UserId, PaymentStep.Authorized, paid.Amount, occurrence),
        PaymentDeclined paid => Of(paid.OrderId, paid.UserId, PaymentStep.Declined, amount: null, occurrence),
        PaymentCaptured paid => Of(paid.OrderId, paid.UserId, PaymentStep.Captured, paid.Amount, occurrence),
        PaymentRefunded paid => Of(paid.OrderId, paid.UserId, PaymentStep.Refunded, paid.Amount, occurrence),
        PaymentDisputed paid => Of(paid.OrderId, paid.UserId, PaymentStep.Disputed, paid.Amount, occurrence),
        _ => throw new ArgumentException($"{message.GetType().Name} is not about money.", nameof(message)),
    };

    private static PaymentFact Of(
        Guid orderId,
        Guid customerId,
        PaymentStep step,
        Money? amount,
        Occurrence occurrence)
        => new(occurrence.EventId, orderId, customerId, step, occurrence.At, amount?.Currency, amount?.Amount);
}
