using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

public sealed class BatchPageTests(StoreDatabase database) : StoreTest(database)
{
    private static readonly int[] s_brands = [1, 2, 3, 5, 99];

    private IQueryable<Product> OfBrands => Context.Products
        .AsNoTracking()
        .Where(p => s_brands.Contains(p.BrandId))
        .OrderBy(p => p.Price)
        .ThenByDescending(p => p.Id);

    [Fact]
    public async Task Each_group_has_its_page_and_there_is_one_statement()
    {
        var pages = await OfBrands.ToBatchPageAsync(p => p.BrandId, new PagingArguments(First: 4));

        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", Sql.Single);
        Assert.Equal([1, 2, 3], pages.Keys.Order());
        Assert.Empty(Context.ChangeTracker.Entries());

        foreach (var (brand, page) in pages)
        {
            var expected = await ExpectedAsync(brand);
            Assert.Equal(expected[..4], page.Select(p => p.Id));
            Assert.True(page.HasNextPage);
            Assert.False(page.HasPreviousPage);
            Assert.Null(page.TotalCount);
        }
    }

    [Fact]
    public async Task A_cursor_of_one_group_continues_that_group()
    {
        var first = (await OfBrands.ToBatchPageAsync(p => p.BrandId, new PagingArguments(First: 4)))[2];
        Sql.Statements.Clear();

        var pages = await OfBrands.ToBatchPageAsync(
            p => p.BrandId,
            new PagingArguments(First: 100, After: first.CreateCursor(first.Last!), IncludeTotalCount: true));

        Assert.Single(Sql.Statements);
        var expected = await ExpectedAsync(2);
        Assert.Equal(expected[4..], pages[2].Select(p => p.Id));
        Assert.Equal(expected.Count, pages[2].TotalCount);
        Assert.False(pages[2].HasNextPage);
        Assert.True(pages[2].HasPreviousPage);
    }

    [Fact]
    public async Task Groups_page_backward_too()
    {
        var last = await OfBrands.ToBatchPageAsync(p => p.BrandId, new PagingArguments(Last: 3));
        var before = await OfBrands.ToBatchPageAsync(
            p => p.BrandId,
            new PagingArguments(Last: 3, Before: last[3].CreateCursorAt(0)));

        var expected = await ExpectedAsync(3);
        Assert.Equal(expected[^3..], last[3].Select(p => p.Id));
        Assert.Equal(expected[^6..^3], before[3].Select(p => p.Id));
        Assert.True(before[3].HasPreviousPage);
        Assert.True(before[3].HasNextPage);
    }

    [Fact]
    public async Task A_group_without_items_in_the_window_still_knows_its_count()
    {
        var all = await OfBrands.ToBatchPageAsync(p => p.BrandId, new PagingArguments(First: 100));
        var highest = all.Values.SelectMany(p => p).OrderBy(p => p.Price).ThenByDescending(p => p.Id).Last();
        var cursor = all[highest.BrandId].CreateCursorAt(all[highest.BrandId].Items.Length - 1);

        var pages = await OfBrands.ToBatchPageAsync(
            p => p.BrandId,
            new PagingArguments(First: 2, After: cursor, IncludeTotalCount: true));

        Assert.Equal([1, 2, 3], pages.Keys.Order());
        Assert.All(pages, page => Assert.Empty(page.Value));
        Assert.Equal(all[1].Items.Length, pages[1].TotalCount);
    }

    [Fact]
    public async Task A_selection_may_leave_out_the_key_of_the_group_and_of_the_order()
    {
        var pages = await OfBrands
            .Select(p => new Product { Name = p.Name })
            .ToBatchPageAsync(p => p.BrandId, new PagingArguments(First: 2));

        Assert.DoesNotContain("Weight", Sql.Single);
        Assert.Equal([1, 2, 3], pages.Keys.Order());
        Assert.All(pages.Values.SelectMany(p => p), p => Assert.NotEqual("", p.Name));
    }

    [Fact]
    public async Task A_selection_of_another_type_is_grouped_by_one_of_its_members()
    {
        var pages = await Context.Products
            .OrderBy(p => p.Id)
            .Select(p => new BrandedName { Brand = p.Brand.Name, Name = p.Name })
            .ToBatchPageAsync(p => p.Brand, new PagingArguments(First: 1));

        Assert.Single(Sql.Statements);
        Assert.Equal(["Brand B", "Brand C", "Brand D", "Brand E"], pages.Keys.Order());
    }

    [Fact]
    public async Task Included_navigations_are_read_with_each_page()
    {
        var pages = await Context.Products
            .Include(p => p.Brand)
            .Include(p => p.Reviews)
            .OrderByDescending(p => p.Id)
            .AsNoTracking()
            .ToBatchPageAsync(p => p.BrandId, new PagingArguments(First: 2));

        Assert.Single(Sql.Statements);
        Assert.Equal([38, 34], pages[3].Select(p => p.Id));
        Assert.All(pages[3], p => Assert.Equal((3, 2), (p.Brand.Id, p.Reviews.Count)));
    }

    private async Task<List<int>> ExpectedAsync(int brand)
        => await Context.Products
            .Where(p => p.BrandId == brand)
            .OrderBy(p => p.Price)
            .ThenByDescending(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync();

    private sealed class BrandedName
    {
        public string Brand { get; set; } = "";

        public string Name { get; set; } = "";
    }
}
