using EShop.Search.Domain;
using EShop.Search.Reading;

namespace EShop.Search.Types.Results;

internal static class CategoryShelfDataLoaders
{
    /// <summary>One statement for all categories of which the same page is asked.</summary>
    [DataLoader]
    public static async Task<Dictionary<CategoryShelf, FoundPage>> GetPagesByShelfAsync(
        IReadOnlyList<CategoryShelf> shelves,
        SearchReader reader,
        CancellationToken cancellationToken)
    {
        var pages = new Dictionary<CategoryShelf, FoundPage>();

        foreach (var alike in shelves.GroupBy(shelf => shelf.Request, shelf => shelf.CategoryId))
        {
            foreach (var (id, page) in await reader.ReadAsync(alike.Key, [.. alike], cancellationToken))
            {
                pages.Add(new CategoryShelf(id, alike.Key), page);
            }
        }

        return pages;
    }

    /// <summary>One statement for all categories of which the same is counted.</summary>
    [DataLoader]
    public static async Task<Dictionary<ShelfCountKey, int>> GetCountsByShelfAsync(
        IReadOnlyList<ShelfCountKey> keys,
        SearchReader reader,
        CancellationToken cancellationToken)
    {
        var counts = new Dictionary<ShelfCountKey, int>();

        foreach (var alike in keys.GroupBy(key => (key.Match, key.Shelf.Request), key => key.Shelf.CategoryId))
        {
            var (match, request) = alike.Key;

            foreach (var (id, count) in await reader.CountAsync(match, request, [.. alike], cancellationToken))
            {
                counts.Add(new ShelfCountKey(match, new CategoryShelf(id, request)), count);
            }
        }

        return counts;
    }

    /// <summary>One statement for all categories of which the same is found.</summary>
    [DataLoader]
    public static async Task<Dictionary<ShelfCountKey, IReadOnlyList<FacetCount>>> GetFacetsByShelfAsync(
        IReadOnlyList<ShelfCountKey> keys,
        FacetReader reader,
        CancellationToken cancellationToken)
    {
        var facets = new Dictionary<ShelfCountKey, IReadOnlyList<FacetCount>>();

        foreach (var alike in keys.GroupBy(key => (key.Match, key.Shelf.Request)))
        {
            var (match, request) = alike.Key;
            var counts = await reader.ReadAsync(
                match, request, [.. alike.Select(key => key.Shelf.CategoryId)], cancellationToken);

            foreach (var key in alike)
            {
                facets.Add(key, [.. counts[key.Shelf.CategoryId]]);
            }
        }

        return facets;
    }
}
