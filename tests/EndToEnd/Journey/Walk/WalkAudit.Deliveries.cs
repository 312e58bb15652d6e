using static EShop.EndToEnd.Tests.Journey.Walk.WalkRows;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <content>Who brings what.</content>
internal sealed partial class WalkAudit
{
    private static readonly string[] s_onTheWay = ["PickedUp", "EnRoute", "Arrived"];
    private static readonly string[] s_sought = ["Searching", "NoCourier", "Assigned"];

    private async Task CheckDeliveriesAsync()
    {
        var deliveries = (await rows.DeliveriesAsync()).ToLookup(delivery => delivery.OrderId);

        foreach (var order in _orders)
        {
            var own = deliveries[order.Id].ToList();
            Demand(own.Count <= 1, $"{order} is delivered {own.Count} times");
            var status = own.FirstOrDefault()?.Status ?? "";
            Demand(
                StatusesOf(order).Contains(status) || order.Cases.Contains("UnexpectedHandover"),
                $"{order} has the delivery {own.FirstOrDefault()}");
        }

        foreach (var delivery in deliveries.SelectMany(own => own))
        {
            var hasCourier = delivery.Status is "Assigned" or "Delivered" || s_onTheWay.Contains(delivery.Status);
            Demand(!hasCourier || delivery is { CourierId: not null, Accepted: 1 }, $"{delivery} has no one courier");
        }

        await CheckPiecesAsync(deliveries);
        _faults.AddRange(await rows.TextsAsync(
            "delivery",
            """
            SELECT c.name || ' carries ' || c.load FROM couriers c WHERE $1 IS NOT NULL AND c.load <> (
              SELECT coalesce(sum(d.pieces), 0) FROM deliveries d
              WHERE d.courier_id = c.id AND d.status IN ('Assigned', 'PickedUp', 'EnRoute', 'Arrived'))
            """));
    }

    private async Task CheckPiecesAsync(ILookup<Guid, DeliveryRow> deliveries)
    {
        var pieces = (await rows.PiecesAsync()).ToLookup(piece => piece.OrderId);

        foreach (var order in _orders.Where(order => order.Status is not ("Placed" or "Cancelled")))
        {
            var left = pieces[order.Id].Sum(piece => piece.Quantity - piece.Cancelled);
            Demand(
                deliveries[order.Id].All(delivery => delivery.Pieces == left && delivery.Cash == (order.IsCash ? order.Payable : 0)),
                $"{order} has {left} pieces left, but the delivery {deliveries[order.Id].FirstOrDefault()}");
        }
    }

    private static IReadOnlyList<string> StatusesOf(OrderRow order) => order.Status switch
    {
        "Placed" => [""],
        "Confirmed" => ["Planned"],
        "Packed" => s_sought,
        "Shipped" => ["PickedUp", "EnRoute", "Failed", .. s_sought],
        "OutForDelivery" => [.. s_onTheWay, "Failed", .. s_sought],
        "Cancelled" => ["", "Cancelled", "Refused"],
        _ when order.Delivery == "Completed" => ["Delivered"],
        _ => ["Cancelled"],
    };
}
