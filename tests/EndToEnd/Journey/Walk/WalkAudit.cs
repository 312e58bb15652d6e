using EShop.AppHost.Services;
using EShop.EndToEnd.Tests.Shop;
using EShop.Orders.Domain;
using static EShop.EndToEnd.Tests.Journey.Walk.WalkRows;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>Compares what the databases of the shop say of the orders of a walk, when the shop is at rest.</summary>
internal sealed partial class WalkAudit(ShopFixture shop, WalkRows rows, WalkBoard board)
{
    // Of these an order may have several: one for each courier, return, or cancellation of some pieces.
    private const string NoticesThatRepeat =
        "'courier-assigned', 'courier-arrived', 'delivery-given-up', 'order-reduced', 'order-refunded', 'return-approved'";

    private readonly List<string> _faults = [];
    private List<OrderRow> _orders = [];

    /// <summary>All that does not agree, in words.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        _faults.Clear();
        _orders = await rows.OrdersAsync();
        Demand(_orders.Count == board.Orders.Count, $"{_orders.Count} orders, but {board.Orders.Count} were answered");

        foreach (var order in _orders)
        {
            CheckTimeline(order);
        }

        await CheckDeliveriesAsync();
        await CheckMoneyAsync();
        await CheckGoodsAsync();
        await CheckVouchersAsync();
        await CheckNoticesAsync();
        await CheckMessagesAsync();
        return _faults;
    }

    private void Demand(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            _faults.Add(otherwise);
        }
    }

    private void CheckTimeline(OrderRow order)
    {
        var path = order.Timeline.Append(order.Status).Select(Enum.Parse<OrderStatus>).ToList();
        Demand(path[0] == OrderStatus.Placed, $"{order} does not begin");

        foreach (var (from, to) in path.Zip(path.Skip(1)))
        {
            // One news may be the reason for two steps, of which the second is told.
            Demand(
                from == to || OrderTransitions.Allows(from, to)
                    || OrderTransitions.After(from).Any(between => OrderTransitions.Allows(between, to)),
                $"{order} goes from {from} to {to}");
        }
    }

    private async Task CheckVouchersAsync()
    {
        var uses = (await rows.VouchersAsync()).ToLookup(use => use.QuoteId);

        foreach (var order in _orders)
        {
            var expected = order.Status switch { "Cancelled" => "Released", "Placed" => "Ordered", _ => "Confirmed" };
            Demand(
                uses[order.Id].Count() == order.Vouchers.Length && uses[order.Id].All(use => use.Status == expected),
                $"{order} has the vouchers {string.Join(", ", uses[order.Id])}");
        }

        _faults.AddRange(await rows.TextsAsync(
            "cart",
            """
            SELECT p.name || ' counts ' || p.uses || ' uses' FROM promotions p
            WHERE $1 IS NOT NULL AND p.code IS NOT NULL
              AND p.uses <> (SELECT count(*) FROM voucher_uses u WHERE u.promotion_id = p.id AND u.status <> 'Released')
            """));
        _faults.AddRange(await rows.TextsAsync(
            "cart",
            """
            SELECT user_id || ' uses a voucher ' || count(*) || ' times' FROM voucher_uses
            WHERE $1 IS NOT NULL AND is_exclusive AND status <> 'Released' GROUP BY user_id, promotion_id HAVING count(*) > 1
            """));
    }

    private async Task CheckNoticesAsync()
        => _faults.AddRange(await rows.TextsAsync(
            "notifications",
            $"""
            SELECT order_id || ' is told ' || kind || ' by ' || channel || ' ' || count(*) || ' times' FROM notifications
            WHERE order_id = ANY($1) AND kind NOT IN ({NoticesThatRepeat}) GROUP BY order_id, user_id, kind, channel HAVING count(*) > 1
            """));

    private async Task CheckMessagesAsync()
    {
        foreach (var subgraph in ShopServices.Subgraphs)
        {
            _faults.AddRange(await rows.TextsAsync(
                subgraph.Name,
                $"SELECT '{subgraph.Name} has parked ' || name || ': ' || error FROM parked_messages WHERE aggregate_id = ANY($1)"));
        }
    }
}
