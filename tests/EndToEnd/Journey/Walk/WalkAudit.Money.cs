using System.Text.Json;
using EShop.PaymentSandbox.Charges;
using Microsoft.Extensions.DependencyInjection;
using static EShop.EndToEnd.Tests.Journey.Walk.WalkRows;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <content>Who has paid what, says the order, the payment, the ledger and the bank.</content>
internal sealed partial class WalkAudit
{
    private async Task CheckMoneyAsync()
    {
        var payments = (await rows.PaymentsAsync()).ToLookup(payment => payment.OrderId);
        var charges = shop["payment-sandbox"].Services.GetRequiredService<ChargeBook>().List(_ => true)
            .ToLookup(charge => charge.Reference);

        foreach (var order in _orders)
        {
            var own = payments[order.Id].ToList();
            Demand(own.Count <= 1, $"{order} is paid {own.Count} times");
            CheckPayment(order, own.FirstOrDefault());
        }

        foreach (var payment in payments.SelectMany(own => own))
        {
            CheckLedger(payment);
            CheckCharges(payment, [.. charges[payment.Id.ToString()]]);
        }

        _faults.AddRange(await rows.TextsAsync(
            "payments", "SELECT 'the ledger sums to ' || sum(amount) FROM ledger_entries WHERE $1 IS NOT NULL HAVING sum(amount) <> 0"));
    }

    private void CheckPayment(OrderRow order, PaymentRow? payment)
    {
        var isDelivered = order.Delivery == "Completed";
        var isTaken = order.Payable > 0 && (order.IsCash ? isDelivered
            : isDelivered || order.Status is "Shipped" or "OutForDelivery" or "Returned" or "Refunded");
        Demand(order.Captured == (isTaken ? order.Payable : 0), $"{order} has paid too much or too little");
        Demand(order.Refunded == order.PaidBack && order.Refunded <= order.Captured, $"{order} got too much or too little back");
        Demand(
            (payment?.Captured ?? 0) == order.Captured && (payment?.Refunded ?? 0) == order.Refunded,
            $"{order} has paid otherwise: {payment}");
        var held = payment is null ? 0 : payment.Authorized - payment.Captured - payment.Voided;
        var isHeld = order.Status is "Confirmed" or "Packed" || (order.IsCash && order.Status is "Shipped" or "OutForDelivery");
        var expected = isHeld ? order.Total : 0;
        // What is not taken of a partial cancellation may be let go with the capture or the bank's own time.
        Demand(held == expected || (isTaken && held == order.Cancelled), $"{order} has {held} held: {payment}");
    }

    private void CheckLedger(PaymentRow payment)
    {
        var accounts = JsonSerializer.Deserialize<Dictionary<string, long>>(payment.Ledger)!;
        var held = payment.Authorized - payment.Captured - payment.Voided;
        var till = payment.IsCash ? "Cash" : "Provider";
        Demand(
            accounts.GetValueOrDefault("Holds") == held
                && accounts.GetValueOrDefault("HoldsContra") == -held
                && accounts.GetValueOrDefault(till) == payment.Captured - payment.Refunded
                && accounts.GetValueOrDefault("Sales") == -payment.Captured
                && accounts.GetValueOrDefault("Refunds") == payment.Refunded,
            $"the ledger has it otherwise: {payment}");
        Demand(payment is { UnderWay: 0, Pending: 0 }, $"{payment} is under way");
    }

    private void CheckCharges(PaymentRow payment, List<ChargeView> charges)
    {
        Demand(charges.Count <= 1 && (!payment.IsCash || charges.Count == 0), $"{payment} has {charges.Count} charges");
        var charge = charges.FirstOrDefault();
        Demand(
            payment.IsCash || ((charge?.Captured ?? 0) == payment.Captured && (charge?.Refunded ?? 0) == payment.Refunded),
            $"the bank has it otherwise: {payment}, {charge}");
        var isHeld = payment.Authorized > payment.Captured + payment.Voided;
        Demand(
            charge is null || payment.Captured > 0 || (charge.Status == "authorized") == isHeld,
            $"the bank holds it otherwise: {payment}, {charge}");
    }
}
