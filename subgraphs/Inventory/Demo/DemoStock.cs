using EShop.Contracts;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Demo;

namespace EShop.Inventory.Demo;

/// <summary>
/// Four warehouses and the stock of every demo variant in each, made by a fixed seed: the same on every machine.
/// </summary>
internal sealed class DemoStock
{
    private const ulong Seed = 20260102;
    private const int Safety = 2;

    private static readonly DateTimeOffset s_opening = new(2026, 1, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly DemoRandom _random = new(Seed);

    private DemoStock()
    {
        for (var ordinal = 0; ordinal < DemoCatalogue.VariantCount; ordinal++)
        {
            AddStock(DemoIds.ProductVariant(ordinal));
        }
    }

    public IReadOnlyList<Warehouse> Warehouses { get; } =
    [
        new(DemoIds.Warehouse(0), "BER-1", "Berlin Mitte", new GeoPoint(52.5208, 13.4094)),
        new(DemoIds.Warehouse(1), "BER-2", "Berlin Kreuzberg", new GeoPoint(52.4986, 13.4034)),
        new(DemoIds.Warehouse(2), "BER-3", "Berlin Prenzlauer Berg", new GeoPoint(52.5388, 13.4244)),
        new(DemoIds.Warehouse(3), "BER-4", "Berlin Charlottenburg", new GeoPoint(52.5163, 13.3041))
    ];

    public List<StockItem> Items { get; } = [];

    public List<StockLedgerEntry> Entries { get; } = [];

    public static DemoStock Create() => new();

    private void AddStock(Guid variantId)
    {
        // A few variants are sold out everywhere, some more in one warehouse or the other.
        var soldOut = _random.Chance(percent: 4);

        foreach (var warehouse in Warehouses)
        {
            var onHand = soldOut || _random.Chance(percent: 8) ? 0 : _random.Next(5, 120);
            AddItem(variantId, warehouse.Id, onHand);
        }
    }

    private void AddItem(Guid variantId, Guid warehouseId, int onHand)
    {
        var item = new StockItem(
            DemoIds.StockItem(Items.Count),
            variantId,
            warehouseId,
            onHand,
            onHand > 0 ? Safety : 0,
            s_opening);
        Items.Add(item);

        if (onHand > 0)
        {
            Entries.Add(new StockLedgerEntry(
                DemoIds.StockLedgerEntry(Entries.Count),
                item.Id,
                $"demo-{Entries.Count}",
                onHand,
                onHand,
                StockAdjustmentReason.Received,
                "Opening stock",
                s_opening));
        }
    }
}
