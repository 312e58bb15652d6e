namespace EShop.ServiceDefaults.Demo.Tests;

public sealed class DemoIdsTests
{
    [Fact]
    public void An_id_is_the_same_on_every_machine()
    {
        Assert.Equal(Guid.Parse("019b76da-a800-71fc-88c3-d82eac304291"), DemoIds.Product(0));
        Assert.Equal(Guid.Parse("019b76da-aa93-7e48-98b1-b2b34e37f2d6"), DemoIds.ProductVariant(659));
    }

    [Fact]
    public void An_id_has_the_layout_of_uuid_version_7()
    {
        var id = DemoIds.Warehouse(3);

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
    }

    [Fact]
    public void Ids_sort_by_ordinal_and_before_ids_made_now()
    {
        var ids = Enumerable.Range(0, 1000).Select(DemoIds.Product).ToList();
        var sorted = ids.Append(Guid.CreateVersion7()).Order().ToList();

        Assert.Equal(ids, sorted[..1000]);
    }

    [Fact]
    public void Ids_of_different_kinds_and_ordinals_differ()
    {
        var ids = Enumerable
            .Range(0, 2000)
            .SelectMany(i => new[]
            {
                DemoIds.Brand(i),
                DemoIds.Category(i),
                DemoIds.Product(i),
                DemoIds.ProductVariant(i),
                DemoIds.Warehouse(i),
                DemoIds.StockItem(i),
                DemoIds.StockLedgerEntry(i)
            })
            .ToHashSet();

        Assert.Equal(14_000, ids.Count);
    }

    [Fact]
    public void There_is_no_id_for_a_negative_ordinal()
        => Assert.Throws<ArgumentOutOfRangeException>(() => DemoIds.Product(-1));
}
