namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <content>Where the pieces are.</content>
internal sealed partial class WalkAudit
{
    private async Task CheckGoodsAsync()
    {
        var pieces = await rows.PiecesAsync();
        var orders = _orders.ToDictionary(order => order.Id);
        await CheckReservationsAsync();

        var returned = (await rows.ReturnedAsync())
            .Where(one => one.IsTakenBack || WalkBoard.IsRestocked(one.Id))
            .ToLookup(one => one.VariantId);
        var state = new ShopState(shop);

        foreach (var variant in WalkBoard.Variants)
        {
            var left = pieces.Where(piece => piece.VariantId == variant && IsSold(orders[piece.OrderId].Status))
                .Sum(piece => piece.Quantity - piece.Cancelled);
            var held = pieces.Where(piece => piece.VariantId == variant && orders[piece.OrderId].Status == "Placed")
                .Sum(piece => piece.Quantity);
            var expected = (
                (long)WalkBoard.Pieces + board.AdjustedOf(variant) - left + returned[variant].Sum(one => one.Quantity), (long)held);
            var there = await state.StockOfAsync(variant);
            Demand(there == expected, $"{variant} should lie there {expected}, but it is {there}");
        }

        _faults.AddRange(await rows.TextsAsync(
            "inventory",
            """
            SELECT i.id || ' has ' || i.on_hand || ' and ' || i.reserved FROM stock_items i
            WHERE $1 IS NOT NULL AND (on_hand < 0 OR reserved < 0 OR reserved > on_hand)
            """));
    }

    private async Task CheckReservationsAsync()
    {
        var reservations = (await rows.ReservationsAsync()).ToLookup(reservation => reservation.OrderId);

        foreach (var order in _orders)
        {
            var statuses = reservations[order.Id].Select(one => one.Status).Distinct().ToList();
            var isRight = order.Status switch
            {
                "Placed" => statuses is ["Held"],
                "Cancelled" => statuses is [] or ["Released"] or ["Expired"],
                // What all went back to the shelf is no longer set aside.
                "Returned" or "Refunded" => statuses is ["Confirmed"] or ["Released"],
                _ => statuses is ["Confirmed"],
            };
            Demand(isRight, $"{order} has the reservation {string.Join(", ", statuses)}");
            Demand(order.OpenReleases == 0, $"{order} waits for pieces to be given back");
        }
    }

    private static bool IsSold(string status) => status is not ("Placed" or "Cancelled");
}
