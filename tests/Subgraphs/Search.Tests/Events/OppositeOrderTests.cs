using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;
using EShop.Search.Tests;

namespace EShop.Search.Events.Tests;

/// <summary>
/// What a transaction is given comes in the order in which it happened, not in that of any key: two that are about the same
/// products never wait for each other in a circle.
/// </summary>
public sealed class OppositeOrderTests(SearchHost host) : IClassFixture<SearchHost>
{
    private const int Rounds = 20;

    private readonly List<TestProduct> _products = [.. Enumerable.Range(1, 30).Select(n => new TestProduct($"Opposite {n}"))];

    [Fact]
    public async Task Two_transactions_about_the_same_products()
    {
        await host.TellInOneTransactionAsync(_products.Select(product => product.Published));

        for (var round = 1; round <= Rounds; round++)
        {
            var prices = _products
                .Select(product => (IEvent)new PriceChanged(product.VariantId, product.Id, product.Variant.Prices))
                .ToList();

            var deadlocks = await Task.WhenAll(
                host.TellInOneTransactionAsync(prices),
                host.TellInOneTransactionAsync(prices.AsEnumerable().Reverse()));

            Assert.Equal([0, 0], deadlocks);
        }
    }

    [Fact]
    public async Task A_category_that_moves_among_changes_of_its_products()
    {
        var (shelf, top) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var products = _products.ConvertAll(product => product with { Categories = [(shelf, "Shelf")] });
        await host.TellInOneTransactionAsync(products.Select(product => product.Published));

        for (var round = 1; round <= Rounds; round++)
        {
            IEvent[] moves = [products[0].Published, new CategoryMoved(shelf, null, [top, shelf])];
            var pieces = products.Select(product => (IEvent)product.Stock(round)).Reverse();

            var deadlocks = await Task.WhenAll(
                host.TellInOneTransactionAsync(moves), host.TellInOneTransactionAsync(pieces));

            Assert.Equal([0, 0], deadlocks);
        }
    }
}
