using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

public sealed partial class OrderProcess
{
    private PaymentMethod PaymentMethodToTell
        => order.PaymentMethod == OrderPaymentMethod.Card ? PaymentMethod.Card : PaymentMethod.CashOnDelivery;

    private bool IsPaidInCash => order.PaymentMethod == OrderPaymentMethod.CashOnDelivery;

    private IReadOnlyList<OrderedLine> OrderedLines
        => [.. order.Lines.Select(line => new OrderedLine(
            line.Id,
            line.ProductId,
            line.VariantId,
            line.Quantity,
            order.Money(line.UnitPrice),
            order.Money(line.Discount),
            order.Money(line.Tax),
            order.Money(line.Total)))];

    private OrderTotals Totals
        => new(
            order.Money(order.Subtotal),
            order.Money(order.Discount),
            order.Money(order.DeliveryFee),
            order.Money(order.Tax),
            order.Money(order.Total));

    private IReadOnlyList<OrderPart> PartsLeft
        => [.. order.Lines.Where(line => line.Quantity > line.Cancelled)
            .Select(line => line.Part(line.Quantity - line.Cancelled))];

    private void AskForStock()
        => Publish(new ReserveStock(
            order.Id,
            [.. order.Lines.Select(line => new StockLine(line.Id, line.VariantId, line.Quantity))],
            Address?.Near));

    private void AskForMoney()
        => Publish(new AuthorizePayment(
            order.Id,
            order.UserId,
            order.Money(order.Total),
            PaymentMethodToTell,
            order.PaymentMethodId,
            saga.PaymentDeadline!.Value));

    private void AskForDelivery()
        => Publish(new PlanDelivery(
            order.Id,
            order.Number,
            order.UserId,
            order.AddressId,
            order.SlotId,
            saga.WarehouseIds,
            PartsLeft.Sum(part => part.Quantity),
            IsPaidInCash ? order.Money(order.Payable) : null));

    private void ReleaseAllStock() => Publish(new ReleaseStock(order.Id, []));

    private void Capture() => Publish(new CapturePayment(order.Id, order.Money(order.Payable)));

    private void Refund(OrderReturn one) => Publish(new RefundPayment(order.Id, one.Id, order.Money(one.Amount)));
}
