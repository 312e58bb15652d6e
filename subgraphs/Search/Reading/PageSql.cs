using EShop.Search.Domain;

namespace EShop.Search.Reading;

/// <summary>The statement that reads a page of the whole shop, or the same page of several categories.</summary>
internal static class PageSql
{
    // What has no price in the currency comes last, also from the most expensive on.
    private const string Unpriced = "1000000000000000";

    /// <summary>
    /// One row per product with what <c>match</c> says and the category in front; one row without a product where
    /// nothing is found.
    /// </summary>
    /// <param name="request">The search.</param>
    /// <param name="categoryIds">The categories that each have a page; null: one page of all that is found.</param>
    /// <param name="statement">Takes the values.</param>
    public static string Of(SearchRequest request, IReadOnlyList<Guid>? categoryIds, SearchStatement statement)
    {
        var match = MatchSql.Of(request.Terms, request.Language, statement);
        var (key, isAscending) = SortKey(request, statement);
        var direction = isAscending ? "ASC" : "DESC";
        var shelf = categoryIds is null
            ? $"(SELECT '{Guid.Empty}'::uuid)"
            : $"unnest({statement.Add(categoryIds.ToArray())})";
        return $"""
            WITH {match}
            SELECT match.generation, match.query::text, all_words, did_you_mean, shelf.id, hit.*
            FROM match CROSS JOIN {shelf} AS shelf (id) LEFT JOIN LATERAL (
                SELECT * FROM (
                    SELECT e.product_id, {key} AS key, relevance, score, e.in_stock, e.review_count, e.rating_sum,
                        e.popularity
                    FROM index_entries AS e
                    CROSS JOIN LATERAL (SELECT {Relevance(request, statement)} AS relevance) AS fit
                    CROSS JOIN LATERAL (SELECT round(relevance * e.boost, 6) AS score) AS ranked
                    WHERE e.generation = match.generation AND e.is_listed
                        AND {string.Join(" AND ", Conditions(request, categoryIds, statement))}
                ) AS found
                WHERE {After(request, isAscending, statement)}
                ORDER BY key {direction}, product_id {direction}
                LIMIT {statement.Add(request.First + 1)}
            ) AS hit ON true
            ORDER BY key {direction}, product_id {direction}
            """;
    }

    private static IEnumerable<string> Conditions(
        SearchRequest request,
        IReadOnlyList<Guid>? categoryIds,
        SearchStatement statement)
    {
        yield return request.Terms.IsBlank ? "true" : "e.document @@ query";

        if (categoryIds is not null)
        {
            yield return CriteriaSql.OnShelf;
        }

        foreach (var (_, sql) in CriteriaSql.Conditions(request.Criteria, statement))
        {
            yield return sql;
        }
    }

    private static string Relevance(SearchRequest request, SearchStatement statement)
        => request.Terms.IsBlank
            ? "1::numeric"
            : $"round((ts_rank({statement.Add(Ranking.Weights)}, e.document, query)"
                + $" + {statement.Add((float)Ranking.NameWeight)}"
                + $" * similarity(e.title, {statement.Add(request.Terms.Text)}))::numeric, 6)";

    private static (string Key, bool IsAscending) SortKey(SearchRequest request, SearchStatement statement)
        => request.Sort switch
        {
            SearchSort.PriceAscending
                => ($"coalesce({CriteriaSql.PriceOf(request.Criteria, statement)}, {Unpriced})::numeric", true),
            SearchSort.PriceDescending
                => ($"coalesce({CriteriaSql.PriceOf(request.Criteria, statement)}, -{Unpriced})::numeric", false),
            // Of equal means the one that more customers agree about.
            SearchSort.Rating => ("e.rating * 1000000 + e.review_count", false),
            SearchSort.Newest => ("extract(epoch FROM e.listed_at)", false),
            SearchSort.Popularity => ("e.popularity::numeric", false),
            _ => ("score", false)
        };

    private static string After(SearchRequest request, bool isAscending, SearchStatement statement)
        => request.After is not { } after
            ? "true"
            : $"(key, product_id) {(isAscending ? '>' : '<')} "
                + $"({statement.Add(after.Key)}, {statement.Add(after.ProductId)})";
}
