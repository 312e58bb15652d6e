using EShop.Search.Data;
using EShop.Search.Domain;

namespace EShop.Search.Types.Synonyms;

[QueryType]
public static partial class SynonymQueries
{
    /// <summary>The groups of synonyms, the latest first; at most 500.</summary>
    [Authorize(Policy = SearchScopes.Read)]
    public static Task<IReadOnlyList<SynonymGroup>> GetSearchSynonymsAsync(
        SynonymBook book,
        CancellationToken cancellationToken)
        => book.ReadAsync(cancellationToken);
}
