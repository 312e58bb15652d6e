using Microsoft.EntityFrameworkCore;

namespace Cacao.Data;

/// <summary>Whatever the order: page by page, in both directions, gives the same list as reading it at once.</summary>
public sealed class PageOrderTests(StoreDatabase database) : StoreTest(database)
{
    private static readonly Dictionary<string, Func<IQueryable<Product>, IQueryable<Product>>> s_orders = new()
    {
        ["id"] = q => q.OrderBy(p => p.Id),
        ["id descending"] = q => q.OrderByDescending(p => p.Id),
        ["string"] = q => q.OrderBy(p => p.Name).ThenBy(p => p.Id),
        ["string descending, mixed"] = q => q.OrderByDescending(p => p.Name).ThenBy(p => p.Id),
        ["nullable string"] = q => q.OrderBy(p => p.Subtitle).ThenBy(p => p.Id),
        ["nullable string descending"] = q => q.OrderByDescending(p => p.Subtitle).ThenByDescending(p => p.Id),
        ["decimal"] = q => q.OrderBy(p => p.Price).ThenByDescending(p => p.Id),
        ["nullable decimal"] = q => q.OrderBy(p => p.Discount).ThenBy(p => p.Id),
        ["nullable decimal descending"] = q => q.OrderByDescending(p => p.Discount).ThenBy(p => p.Id),
        ["double"] = q => q.OrderBy(p => p.Weight).ThenBy(p => p.Id),
        ["bool"] = q => q.OrderBy(p => p.IsActive).ThenBy(p => p.Id),
        ["bool descending"] = q => q.OrderByDescending(p => p.IsActive).ThenBy(p => p.Id),
        ["guid"] = q => q.OrderBy(p => p.Code),
        ["enum as number"] = q => q.OrderByDescending(p => p.Availability).ThenBy(p => p.Id),
        ["enum as text"] = q => q.OrderBy(p => p.AvailabilityText).ThenBy(p => p.Id),
        ["time with offset"] = q => q.OrderBy(p => p.CreatedAt).ThenBy(p => p.Id),
        ["nullable time"] = q => q.OrderByDescending(p => p.UpdatedAt).ThenBy(p => p.Id),
        ["nullable date"] = q => q.OrderBy(p => p.ReleasedOn).ThenBy(p => p.Id),
        ["three keys, two nullable"] =
            q => q.OrderBy(p => p.Subtitle).ThenByDescending(p => p.Discount).ThenBy(p => p.Id),
        ["four keys"] = q => q
            .OrderByDescending(p => p.IsActive)
            .ThenBy(p => p.Price)
            .ThenByDescending(p => p.ReleasedOn)
            .ThenByDescending(p => p.Id),
        ["member of a required navigation"] = q => q.OrderBy(p => p.Brand.Name).ThenBy(p => p.Id),
        ["nullable member of a navigation"] = q => q.OrderByDescending(p => p.Brand.Country).ThenBy(p => p.Id),
        ["member of an optional navigation"] = q => q.OrderBy(p => p.Category!.Rank).ThenBy(p => p.Id),
        ["member of an optional navigation, descending"] =
            q => q.OrderByDescending(p => p.Category!.Rank).ThenBy(p => p.Id),
        ["computed"] = q => q.OrderBy(p => p.Reviews.Count).ThenBy(p => p.Id),
        ["computed with nulls"] =
            q => q.OrderByDescending(p => p.Reviews.Max(r => (int?)r.Stars)).ThenBy(p => p.Id),
        ["coalesced"] = q => q.OrderBy(p => p.Discount ?? p.Price).ThenBy(p => p.Id),
        ["boxed"] = q => q.OrderBy(p => (object)p.Price).ThenBy(p => p.Id),
        ["filtered before and after"] =
            q => q.Where(p => p.Id > 3).OrderBy(p => p.Price).Where(p => p.IsActive).ThenByPrice()
    };

    public static TheoryData<string> Orders => [.. s_orders.Keys];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_forward_and_backward_give_the_whole_list(string order)
    {
        var query = s_orders[order](Context.Products);
        var whole = (await query.ToListAsync()).ConvertAll(p => p.Id);

        Assert.Equal(whole, (await PageWalk.ForwardAsync(query, 4)).ConvertAll(p => p.Id));
        Assert.Equal(whole, (await PageWalk.BackwardAsync(query, 4)).ConvertAll(p => p.Id));
        Assert.Equal(whole, (await PageWalk.ForwardAsync(query, 1)).ConvertAll(p => p.Id));
        Assert.Equal(whole, (await PageWalk.BackwardAsync(query, 100)).ConvertAll(p => p.Id));
    }
}

file static class OrderedQueryableExtensions
{
    public static IQueryable<Product> ThenByPrice(this IQueryable<Product> query)
        => query.OrderBy(p => p.Price).ThenBy(p => p.Id);
}
