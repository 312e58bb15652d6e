using EShop.EndToEnd.Tests.Shop;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey;

[Collection(ShopGroup.Name)]
public sealed class RaceTests(ShopFixture shop)
{
    private const int Buyers = 200;
    private const int Pieces = 20;

    private readonly Guid _variant = DemoIds.ProductVariant(2999);

    [Fact]
    public async Task Of_two_hundred_buyers_of_twenty_pieces_exactly_twenty_get_one()
    {
        var state = new ShopState(shop);
        await state.StockAsync(_variant, Pieces);
        var buyers = await InTurnsAsync(Enumerable.Range(0, Buyers), _ => Shopper.CreateAsync(shop));
        var quotes = await InTurnsAsync(buyers, async buyer => (Buyer: buyer, Quote: await buyer.QuoteAsync(_variant, 1)));

        var orders = await Task.WhenAll(quotes.Select(async quote
            => (quote.Buyer, Id: await quote.Buyer.PlaceAsync(quote.Quote, "tok_approve"))));

        var ids = string.Join(',', buyers.Select(buyer => $"'{buyer.UserId}'"));
        await Eventually.IsAsync(
            Buyers,
            async () => (int)await state.NumberAsync(
                "orders", $"SELECT count(*) FROM orders WHERE user_id IN ({ids}) AND status IN ('Confirmed', 'Cancelled')"),
            TimeSpan.FromMinutes(5));
        Assert.Equal(
            Pieces,
            await state.NumberAsync("orders", $"SELECT count(*) FROM orders WHERE user_id IN ({ids}) AND status = 'Confirmed'"));
        await Eventually.IsAsync((0L, 0L), () => state.StockOfAsync(_variant), TimeSpan.FromMinutes(2));
        Assert.Equal(0, await state.LedgerAsync());
        Assert.Equal(Buyers, orders.Select(order => order.Id).Distinct().Count());
    }

    // Twenty at a time, so that the preparation does not take longer than the race.
    private static async Task<List<TResult>> InTurnsAsync<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> run)
    {
        var results = new List<TResult>();
        foreach (var turn in items.Chunk(20))
        {
            results.AddRange(await Task.WhenAll(turn.Select(run)));
        }

        return results;
    }
}
