using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;

namespace EShop.Analytics.Tests;

/// <summary>Writes down what happens in a small shop.</summary>
public sealed class TestShop
{
    private readonly List<ToldEvent> _events = [];

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<ToldEvent> Events => _events;

    public static OrderedLine Line(
        Guid productId,
        int quantity,
        long total,
        long discount = 0,
        CurrencyCode currency = CurrencyCode.Eur,
        Guid? variantId = null)
    {
        Money Of(long amount) => new(amount, currency);
        return new(
            Guid.CreateVersion7(),
            productId,
            variantId ?? productId,
            quantity,
            Of((total + discount) / quantity),
            Of(discount),
            Of(total / 5),
            Of(total));
    }

    /// <summary>An order of some lines, with a delivery fee of 3.00.</summary>
    public OrderPlaced Order(DateTimeOffset time, Guid userId, params OrderedLine[] lines)
    {
        var currency = lines[0].Total.Currency;
        Money Sum(Func<OrderedLine, Money> of) => new(lines.Sum(line => of(line).Amount), currency);
        var id = Guid.CreateVersion7(time);
        var order = new OrderPlaced(
            id,
            "A-1",
            userId,
            userId,
            id,
            Guid.NewGuid(),
            null,
            PaymentMethod.Card,
            lines,
            new OrderTotals(
                Sum(line => line.Total),
                Sum(line => line.Discount),
                new Money(300, currency),
                Sum(line => line.Tax),
                new Money(lines.Sum(line => line.Total.Amount) + 300, currency)),
            []);
        Tell(order, time);
        return order;
    }

    public void Cancel(DateTimeOffset time, OrderPlaced order, bool isWhole, params OrderPart[] parts)
        => Tell(
            new OrderCancelled(
                order.OrderId,
                order.OrderNumber,
                order.UserId,
                CancellationReason.CustomerRequest,
                isWhole,
                parts,
                new Money(0, order.Totals.Total.Currency),
                null,
                []),
            time);

    public void Pay(DateTimeOffset time, OrderPlaced order)
    {
        var (payment, total) = (Guid.NewGuid(), order.Totals.Total);
        Tell(new PaymentAuthorized(order.OrderId, payment, order.UserId, total), time);
        Tell(new PaymentCaptured(order.OrderId, payment, order.UserId, total, total), time.AddMinutes(10));
    }

    public void Refund(DateTimeOffset time, OrderPlaced order, long amount)
    {
        var money = new Money(amount, order.Totals.Total.Currency);
        Tell(new PaymentRefunded(order.OrderId, Guid.NewGuid(), order.UserId, Guid.NewGuid(), money, money), time);
    }

    public void Deliver(DateTimeOffset time, OrderPlaced order, DateTimeOffset promisedUntil)
    {
        var delivery = Guid.CreateVersion7(time);
        Tell(
            new DeliveryPlanned(order.OrderId, delivery, order.UserId, promisedUntil.AddHours(-1), promisedUntil),
            time.AddHours(-3));
        Tell(
            new DeliveryCompleted(
                order.OrderId, delivery, order.UserId, Guid.NewGuid(), DeliveryProof.Code, null, promisedUntil),
            time);
        Tell(
            new OrderDelivered(
                order.OrderId,
                order.OrderNumber,
                order.UserId,
                delivery,
                [.. order.Lines.Select(line => new OrderPart(line.LineId, line.ProductId, line.VariantId, line.Quantity))],
                order.Totals.Total),
            time);
    }

    public void FillCart(DateTimeOffset time, Guid cartId, Guid? userId, Guid productId)
        => Tell(
            new ProductAddedToCart(cartId, userId, productId, productId, 1, new Money(100, CurrencyCode.Eur)), time);

    public void Keep(DateTimeOffset time, Guid stockItemId, Guid variantId, int onHand, long sequence)
        => Tell(new StockChanged(stockItemId, variantId, Guid.NewGuid(), onHand, 0, onHand), time, sequence);

    public void Publish(
        DateTimeOffset time,
        Guid productId,
        string name,
        Guid brandId,
        string brandName,
        Guid categoryId,
        long sequence = 1)
        => Tell(
            new ProductPublished(new ProductSnapshot(
                productId, 1, "slug", name, "", brandId, brandName, [Guid.NewGuid(), categoryId], "standard", null, [], [])),
            time,
            sequence);

    public void Tell(Contracts.Events.IEvent message, DateTimeOffset time, long sequence = 1)
        => _events.Add(ToldEvent.At(message, time, sequence));
}
