namespace EShop.Search.Types.Results;

[ObjectType<SearchHit>]
public static partial class SearchHitNode
{
    /// <summary>Why it was found: its texts in pieces, each matching or not. They are plain text.</summary>
    public static async Task<IReadOnlyList<SearchHighlight>> GetHighlightsAsync(
        [Parent] SearchHit hit,
        IHighlightsByHitDataLoader highlightsByHit,
        CancellationToken cancellationToken)
        => await highlightsByHit.LoadAsync(new HighlightKey(hit.Match, hit.Found.ProductId), cancellationToken) ?? [];

    /// <summary>What the list is sorted by when it is sorted by relevance.</summary>
    [Authorize(Policy = SearchScopes.Read)]
    public static decimal GetScore([Parent] SearchHit hit) => hit.Found.Score;

    /// <summary>How the score comes about.</summary>
    [Authorize(Policy = SearchScopes.Read)]
    public static SearchExplanation GetExplain([Parent] SearchHit hit) => SearchExplanation.Of(hit.Found);
}
