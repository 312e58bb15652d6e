namespace Cacao.Data;

/// <summary>Reads a list page by page.</summary>
public static class PageWalk
{
    public static async Task<List<T>> ForwardAsync<T>(IQueryable<T> query, int size)
    {
        var items = new List<T>();
        string? after = null;

        while (true)
        {
            var page = await query.ToPageAsync(new PagingArguments(First: size, After: after));
            Assert.Equal(after is not null, page.HasPreviousPage);
            items.AddRange(page.Items);
            AssertEnds(items);

            if (!page.HasNextPage)
            {
                return items;
            }

            Assert.Equal(size, page.Items.Length);
            after = page.CreateCursor(page.Last!);
        }
    }

    public static async Task<List<T>> BackwardAsync<T>(IQueryable<T> query, int size)
    {
        var items = new List<T>();
        string? before = null;

        while (true)
        {
            var page = await query.ToPageAsync(new PagingArguments(Last: size, Before: before));
            Assert.Equal(before is not null, page.HasNextPage);
            items.InsertRange(0, page.Items);
            AssertEnds(items);

            if (!page.HasPreviousPage)
            {
                return items;
            }

            Assert.Equal(size, page.Items.Length);
            before = page.CreateCursor(page.First!);
        }
    }

    private static void AssertEnds<T>(List<T> items)
        => Assert.True(items.Count <= StoreSeed.ProductCount, "The same pages come again and again.");
}
