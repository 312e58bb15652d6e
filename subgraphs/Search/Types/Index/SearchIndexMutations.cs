using EShop.Search.Domain;
using EShop.Search.Index;

namespace EShop.Search.Types.Index;

[MutationType]
public static partial class SearchIndexMutations
{
    /// <summary>
    /// Has the search index made anew in the background, while the present one goes on answering. Does nothing more
    /// when it is being made already.
    /// </summary>
    /// <returns>The generation that is being filled.</returns>
    [Authorize(Policy = SearchScopes.Write)]
    public static Task<IndexGeneration> RebuildSearchIndexAsync(
        IndexRebuild rebuild,
        CancellationToken cancellationToken)
        => rebuild.BeginAsync(cancellationToken);
}
