using EShop.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Types.Index;

[QueryType]
public static partial class SearchIndexQueries
{
    /// <summary>The state of the search index.</summary>
    [Authorize(Policy = SearchScopes.Write)]
    public static async Task<SearchIndexState> GetSearchIndexStateAsync(
        SearchContext db,
        CancellationToken cancellationToken)
        => new(
            await db.IndexedProducts.CountAsync(cancellationToken),
            await db.IndexGenerations
                .AsNoTracking()
                .OrderByDescending(generation => generation.Id)
                .ToListAsync(cancellationToken));
}
