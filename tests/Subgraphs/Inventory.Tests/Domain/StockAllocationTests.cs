namespace EShop.Inventory.Domain.Tests;

public sealed class StockAllocationTests
{
    private static readonly Guid s_variant = Guid.NewGuid();
    private static readonly Guid s_near = Guid.NewGuid();
    private static readonly Guid s_far = Guid.NewGuid();
    private static readonly Dictionary<Guid, double> s_distances = new() { [s_near] = 1, [s_far] = 9 };

    [Fact]
    public void The_nearest_warehouse_gives_first()
        => Assert.Equal(
            [(s_near, 3), (s_far, 2)],
            Plan([Need(5)], [Item(s_far, 50), Item(s_near, 3)], s_distances));

    [Fact]
    public void Without_a_place_the_one_with_the_highest_stock_does()
        => Assert.Equal([(s_far, 5)], Plan([Need(5)], [Item(s_near, 8), Item(s_far, 9)], []));

    [Fact]
    public void Lines_of_one_variant_share_its_stock()
        => Assert.Equal(
            [(s_near, 2), (s_near, 1), (s_far, 1)],
            Plan([Need(2), Need(2)], [Item(s_near, 3), Item(s_far, 1)], s_distances));

    [Fact]
    public void Nothing_is_given_when_anything_is_short()
    {
        var other = Guid.NewGuid();

        var plan = StockAllocation.Plan(
            [Need(2), Need(2), new StockNeed(Guid.NewGuid(), other, 1)],
            [Item(s_near, 3)],
            s_distances);

        Assert.Empty(plan.Shares);
        Assert.Equal(
            [new StockAllocation.Shortage(s_variant, 4, 3), new StockAllocation.Shortage(other, 1, 0)],
            plan.Shortages);
    }

    [Fact]
    public void The_safety_margin_is_not_given_away()
        => Assert.Equal(
            [new StockAllocation.Shortage(s_variant, 5, 4)],
            StockAllocation.Plan([Need(5)], [Item(s_near, 5, safety: 1)], s_distances).Shortages);

    private static List<(Guid, int)> Plan(StockNeed[] needs, StockItem[] stock, Dictionary<Guid, double> distances)
        => [.. StockAllocation.Plan(needs, stock, distances).Shares
            .Select(share => (share.Item.WarehouseId, share.Quantity))];

    private static StockNeed Need(int quantity) => new(Guid.NewGuid(), s_variant, quantity);

    private static StockItem Item(Guid warehouse, int onHand, int safety = 0)
        => new(Guid.NewGuid(), s_variant, warehouse, onHand, safety, DateTimeOffset.UnixEpoch);
}
