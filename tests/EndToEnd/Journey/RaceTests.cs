using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>Many customers want the same few pieces at the same moment.</summary>
[Collection(ShopGroup.Name)]
public sealed class RaceTests(ShopFixture shop)
{
    private const int Buyers = 200;
    private const int Pieces = 20;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly ShopState _state = new(shop);
    private readonly Guid _variant = DemoIds.ProductVariant(2999);

    [Fact]
    public async Task Of_two_hundred_buyers_of_twenty_pieces_exactly_twenty_get_one()
    {
        await _state.StockAsync(_variant, Pieces);
        var checkouts = await InTurnsAsync(Enumerable.Range(0, Buyers), _ => CheckoutAsync());
        var users = string.Join(',', checkouts.Select(checkout => $"'{checkout.Buyer.UserId}'"));

        // All at once. Each has to be answered, and with an order.
        var orders = await Task.WhenAll(checkouts.Select(
            async checkout => (checkout.Buyer, Id: await checkout.Buyer.PlaceWithAsync(checkout.Quote, checkout.Card))));

        Assert.Equal(Buyers, orders.Select(order => order.Id).Distinct().Count());
        await Eventually.IsAsync(
            (Pieces, Buyers - Pieces),
            async () => (
                await OrdersAsync("o.status = 'Confirmed'"),
                await OrdersAsync("o.status = 'Cancelled' AND o.cancellation_reason = 'OutOfStock' AND s.step = 'Finished'")),
            s_patience);
        Assert.Equal((0, 0), await _state.StockOfAsync(_variant));
        Assert.Equal((0, Pieces), (await ReservationsAsync("Held"), await ReservationsAsync("Confirmed")));
        Assert.Equal(
            (Pieces, Pieces),
            (await PaymentsAsync("true"), await PaymentsAsync("status = 'Authorized' AND authorized_amount > 0")));
        Assert.Equal(0, await _state.LedgerAsync());

        // What the customers see: an order with one payment, or a refusal that cost nothing.
        var seen = await InTurnsAsync(orders, order => SeenAsync(order.Buyer, order.Id));
        Assert.Equal(
            [("CANCELLED", 0, Buyers - Pieces), ("CONFIRMED", 1, Pieces)],
            seen.CountBy(order => order).Select(group => (group.Key.Status, group.Key.Payments, group.Value)).Order());

        async Task<int> OrdersAsync(string condition)
            => (int)await _state.NumberAsync(
                "orders",
                $"""
                SELECT count(*) FROM orders o JOIN order_sagas s ON s.order_id = o.id
                WHERE o.user_id IN ({users}) AND {condition}
                """);

        async Task<int> PaymentsAsync(string condition)
            => (int)await _state.NumberAsync(
                "payments", $"SELECT count(*) FROM payments WHERE user_id IN ({users}) AND {condition}");
    }

    // A few at a time: the preparation is no part of the race.
    private static async Task<List<TResult>> InTurnsAsync<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> run)
    {
        var results = new List<TResult>();

        foreach (var turn in items.Chunk(10))
        {
            results.AddRange(await Task.WhenAll(turn.Select(run)));
        }

        return results;
    }

    private static async Task<(string Status, int Payments)> SeenAsync(Shopper buyer, string orderId)
    {
        var order = await buyer.OrderAsync(orderId);
        return (order.GetProperty("status").GetString()!, order.GetProperty("payments").GetArrayLength());
    }

    private async Task<(Shopper Buyer, string Quote, string Card)> CheckoutAsync()
    {
        var buyer = await Shopper.CreateAsync(shop);
        return (buyer, await buyer.QuoteAsync(_variant, 1), await buyer.AddCardAsync("tok_approve"));
    }

    private async Task<int> ReservationsAsync(string status)
        => (int)await _state.NumberAsync(
            "inventory",
            $"""
            SELECT count(*) FROM stock_reservations r JOIN reservation_lines l ON l.reservation_id = r.id
            WHERE l.variant_id = '{_variant}' AND r.status = '{status}'
            """);
}
