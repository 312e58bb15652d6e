using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>Completes what is being typed, in one statement.</summary>
public sealed class SuggestionReader(NpgsqlDataSource dataSource, IOptions<SearchOptions> options)
{
    /// <summary>
    /// A few brands and categories, then products whose name it begins, then others; the best of them first.
    /// </summary>
    public async Task<IReadOnlyList<Suggestion>> ReadAsync(
        SearchTerms terms,
        SearchLanguage language,
        int first,
        CancellationToken cancellationToken)
    {
        if (terms.Words.Count == 0)
        {
            return [];
        }

        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            Sql(terms, language, first, statement),
            options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var suggestions = new List<Suggestion>();

        while (await reader.ReadAsync(cancellationToken))
        {
            suggestions.Add(new Suggestion(reader.GetString(0), reader.GetGuid(1), reader.GetString(2)));
        }

        return suggestions;
    }

    private static string Sql(SearchTerms terms, SearchLanguage language, int first, SearchStatement statement)
    {
        var match = MatchSql.Of(terms, language, statement);
        var prefix = statement.Add(terms.Text + "%");
        var later = statement.Add($"% {terms.Text}%");
        var last = statement.Add(terms.Words[^1]);
        var count = statement.Add(first);
        return $"""
            WITH {match}, beginning AS (
                SELECT CASE WHEN {terms.Words.Count} = 1
                    THEN to_tsquery('simple', quote_literal({last}) || ':*A') ELSE NULL END AS query
            ), label AS (
                SELECT lower(kind) AS kind, id, name, 0 AS place, (folded NOT LIKE {prefix})::integer::numeric AS key
                FROM labels, match
                WHERE (folded LIKE {prefix} OR folded LIKE {later}) AND EXISTS (
                    SELECT 1 FROM index_entries AS e WHERE e.generation = match.generation AND e.is_listed
                        AND (e.brand_id = labels.id OR e.category_path @> ARRAY[labels.id]))
                ORDER BY key, name, id LIMIT greatest({count} / 2, 1)
            ), product AS (
                SELECT 'product' AS kind, e.product_id AS id, e.name,
                    CASE WHEN e.document @@ coalesce(beginning.query, match.query) THEN 1 ELSE 2 END AS place,
                    -e.boost AS key
                FROM match CROSS JOIN beginning CROSS JOIN index_entries AS e
                WHERE e.generation = match.generation AND e.is_listed
                    AND (e.document @@ beginning.query OR e.document @@ match.query)
                ORDER BY place, key, id LIMIT {count}
            )
            SELECT kind, id, name FROM (SELECT * FROM label UNION ALL SELECT * FROM product) AS found
            ORDER BY place, key, name, id LIMIT {count}
            """;
    }
}
