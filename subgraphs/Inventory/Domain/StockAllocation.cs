namespace EShop.Inventory.Domain;

/// <summary>
/// Decides from which warehouses an order gets its pieces: all of them or none. The nearest warehouse gives first;
/// where the order goes being unknown, or two being as far, the one with the highest stock does.
/// </summary>
public sealed class StockAllocation
{
    private StockAllocation(IReadOnlyList<Share> shares, IReadOnlyList<Shortage> shortages)
    {
        Shares = shares;
        Shortages = shortages;
    }

    /// <summary>Who gives how much, when nothing is short.</summary>
    public IReadOnlyList<Share> Shares { get; }

    /// <summary>What is missing; empty when the order can have all.</summary>
    public IReadOnlyList<Shortage> Shortages { get; }

    /// <summary>Plans the shares of an order.</summary>
    /// <param name="needs">What the order needs; a variant may be needed by several lines.</param>
    /// <param name="stock">The stock items of those variants.</param>
    /// <param name="distances">How far each warehouse is from where the order goes, in km; empty when unknown.</param>
    public static StockAllocation Plan(
        IReadOnlyList<StockNeed> needs,
        IReadOnlyCollection<StockItem> stock,
        IReadOnlyDictionary<Guid, double> distances)
    {
        var left = stock.ToDictionary(item => item.Id, item => Math.Max(item.Available, 0));
        var shares = new List<Share>();
        var shortages = new List<Shortage>();

        foreach (var variant in needs.GroupBy(need => need.VariantId))
        {
            var items = stock
                .Where(item => item.VariantId == variant.Key)
                .OrderBy(item => distances.GetValueOrDefault(item.WarehouseId))
                .ThenByDescending(item => item.Available)
                .ThenBy(item => item.Id)
                .ToList();
            var requested = variant.Sum(need => need.Quantity);
            var available = items.Sum(item => left[item.Id]);

            if (available < requested)
            {
                shortages.Add(new Shortage(variant.Key, requested, available));
                continue;
            }

            foreach (var need in variant)
            {
                Take(need, items, left, shares);
            }
        }

        return shortages.Count == 0 ? new StockAllocation(shares, []) : new StockAllocation([], shortages);
    }

    private static void Take(StockNeed need, List<StockItem> items, Dictionary<Guid, int> left, List<Share> shares)
    {
        var missing = need.Quantity;

        foreach (var item in items)
        {
            var taken = Math.Min(missing, left[item.Id]);

            if (taken > 0)
            {
                left[item.Id] -= taken;
                missing -= taken;
                shares.Add(new Share(need.LineId, item, taken));
            }
        }
    }

    /// <summary>What one warehouse gives to one line.</summary>
    public sealed record Share(Guid LineId, StockItem Item, int Quantity);

    /// <summary>A variant of which there is not enough.</summary>
    public sealed record Shortage(Guid VariantId, int Requested, int Available);
}
