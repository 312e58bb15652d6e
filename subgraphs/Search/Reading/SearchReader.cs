using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>Finds products: one statement for a page, one to count.</summary>
public sealed class SearchReader(NpgsqlDataSource dataSource, IOptions<SearchOptions> options)
{
    // What has no price in the currency comes last, also from the most expensive on.
    private const string Unpriced = "1000000000000000";

    /// <summary>Reads a page.</summary>
    public async Task<FoundPage> ReadAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            PageSql(request, statement),
            options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var products = new List<FoundProduct>();
        FoundPage? page = null;

        while (await reader.ReadAsync(cancellationToken))
        {
            page ??= Head(reader, request);

            if (!reader.IsDBNull(4))
            {
                products.Add(Product(reader));
            }
        }

        return page! with
        {
            Products = products.Count > request.First ? products[..request.First] : products,
            HasMore = products.Count > request.First
        };
    }

    /// <summary>Counts what a search finds on all pages.</summary>
    public async Task<int> CountAsync(
        SearchMatch match,
        SearchRequest request,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        var where = string.Join(
            " AND ",
            MatchConditions(match, statement)
                .Concat(CriteriaSql.Conditions(request.Criteria, statement).Select(condition => condition.Sql)));
        await using var command = statement.Create(
            dataSource,
            $"SELECT count(*)::integer FROM index_entries AS e WHERE {where}",
            options.Value.Timeout);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The entries that a match is about.</summary>
    internal static IEnumerable<string> MatchConditions(SearchMatch match, SearchStatement statement)
    {
        yield return $"e.generation = {statement.Add(match.Generation)}";
        yield return "e.is_listed";

        if (match.Query is { } query)
        {
            yield return $"e.document @@ {statement.Add(query)}::tsquery";
        }
    }

    private static string PageSql(SearchRequest request, SearchStatement statement)
    {
        var match = MatchSql.Of(request.Terms, request.Language, statement);
        var (key, isAscending) = SortKey(request, statement);
        var conditions = CriteriaSql.Conditions(request.Criteria, statement).Select(condition => condition.Sql);
        var direction = isAscending ? "ASC" : "DESC";
        var where = string.Join(" AND ", conditions.Prepend(request.Terms.IsBlank ? "true" : "e.document @@ query"));
        return $"""
            WITH {match}
            SELECT match.generation, match.query::text, all_words, did_you_mean, hit.*
            FROM match LEFT JOIN LATERAL (
                SELECT * FROM (
                    SELECT e.product_id, {key} AS key, relevance, score, e.in_stock, e.review_count, e.rating_sum,
                        e.popularity
                    FROM index_entries AS e
                    CROSS JOIN LATERAL (SELECT {Relevance(request, statement)} AS relevance) AS fit
                    CROSS JOIN LATERAL (SELECT round(relevance * e.boost, 6) AS score) AS ranked
                    WHERE e.generation = match.generation AND e.is_listed AND {where}
                ) AS found
                WHERE {After(request, isAscending, statement)}
                ORDER BY key {direction}, product_id {direction}
                LIMIT {statement.Add(request.First + 1)}
            ) AS hit ON true
            ORDER BY key {direction}, product_id {direction}
            """;
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

    private static FoundPage Head(NpgsqlDataReader reader, SearchRequest request)
        => new(
            new SearchMatch(
                reader.GetInt32(0),
                request.Terms.IsBlank ? null : reader.GetString(1),
                request.Language),
            [],
            HasMore: false,
            HasAllWords: reader.GetBoolean(2),
            DidYouMean: reader.IsDBNull(3) ? null : reader.GetString(3));

    private static FoundProduct Product(NpgsqlDataReader reader)
        => new(
            reader.GetGuid(4),
            reader.GetDecimal(5),
            reader.GetDecimal(6),
            reader.GetDecimal(7),
            reader.GetBoolean(8),
            reader.GetInt32(9),
            reader.GetInt32(10),
            reader.GetInt64(11));
}
