using EShop.ServiceDefaults.Demo;

namespace EShop.Inventory.Demo.Tests;

public sealed class DemoStockTests
{
    private readonly DemoStock _stock = DemoStock.Create();

    [Fact]
    public void Every_demo_variant_is_kept_in_every_warehouse()
    {
        var variants = Enumerable.Range(0, DemoCatalogue.VariantCount).Select(DemoIds.ProductVariant).ToList();
        var expected = variants.SelectMany(variant => _stock.Warehouses.Select(warehouse => (variant, warehouse.Id)));

        Assert.Equal(4, _stock.Warehouses.Count);
        Assert.Equal(expected, _stock.Items.Select(item => (item.VariantId, item.WarehouseId)));
    }

    [Fact]
    public void The_stock_is_the_same_every_time()
        => Assert.Equal(
            DemoStock.Create().Items.Select(item => item.OnHand),
            _stock.Items.Select(item => item.OnHand));

    [Fact]
    public void The_ledger_explains_every_piece_on_hand()
    {
        var recorded = _stock.Entries.ToDictionary(entry => entry.StockItemId, entry => entry.Delta);

        Assert.All(_stock.Items, item => Assert.Equal(item.OnHand, recorded.GetValueOrDefault(item.Id)));
    }

    [Fact]
    public void A_few_variants_are_sold_out_and_most_are_not()
    {
        var soldOut = _stock.Items
            .GroupBy(item => item.VariantId)
            .Count(items => items.All(item => item.OnHand == 0));

        Assert.InRange(soldOut, DemoCatalogue.VariantCount / 50, DemoCatalogue.VariantCount / 10);
    }
}
