using EShop.Contracts.Events.Orders;

namespace EShop.Analytics.Domain.Facts;

/// <summary>The facts in what was ordered and what was cancelled of it.</summary>
internal static class PlacementFacts
{
    public static IEnumerable<Fact> Of(OrderPlaced order, Occurrence occurrence)
    {
        var totals = order.Totals;
        return order.Lines
            .Select(line => (Fact)Of(order.OrderId, line, occurrence))
            .Prepend(new OrderFact(
                order.OrderId,
                order.UserId,
                order.CartId,
                occurrence.At,
                order.PaymentMethod,
                totals.Total.Currency,
                totals.DeliveryFee.Amount,
                totals.Total.Amount));
    }

    public static IEnumerable<Fact> Of(OrderCancelled order, Occurrence occurrence)
    {
        // One line may come in several parts; the key of the fact is the line.
        var parts = order.Lines
            .GroupBy(part => part.LineId)
            .Select(part => (Fact)new CancelledLineFact(
                occurrence.EventId, order.OrderId, part.Key, part.Sum(piece => piece.Quantity), occurrence.At));
        return order.IsWhole
            ? parts.Append(new OrderStepFact(order.OrderId, OrderStep.Cancelled, occurrence.At))
            : parts;
    }

    private static OrderLineFact Of(Guid orderId, OrderedLine line, Occurrence occurrence)
        => new(
            orderId,
            line.LineId,
            line.ProductId,
            line.VariantId,
            occurrence.At,
            line.Total.Currency,
            line.Quantity,
            line.Discount.Amount,
            line.Tax.Amount,
            line.Total.Amount);
}
