using EShop.Search.Domain;

namespace EShop.Search.Reading;

/// <summary>
/// How words become a query of the index. A word that some product has is looked for as it is, in all its forms; the
/// last one else as the beginning of a word, as if it were still being typed; else the words that are closest to it
/// take its place. What means the same is looked for as well. When no product has all of the words, those with some
/// are found.
/// </summary>
internal static class MatchSql
{
    /// <summary>
    /// The common tables up to <c>match</c>: one row with the live <c>generation</c>, the <c>query</c>, whether it
    /// takes <c>all_words</c>, and what the customer may have meant (<c>did_you_mean</c>).
    /// </summary>
    public static string Of(SearchTerms terms, SearchLanguage language, SearchStatement statement)
        => terms.IsBlank || terms.IsWordless ? Everything : Words(terms, language, statement);

    // Without words: a query that matches nothing, which who only browses does not ask.
    private const string Everything =
        """
        match AS MATERIALIZED (
            SELECT id AS generation, ''::tsquery AS query, true AS all_words, NULL::text AS did_you_mean
            FROM index_generations WHERE state = 'Live'
        )
        """;

    private static string Words(SearchTerms terms, SearchLanguage language, SearchStatement statement)
    {
        var words = statement.Add(terms.Words.ToArray());
        var configuration = $"{statement.Add(language.Configuration())}::regconfig";
        return $"""
            live AS MATERIALIZED (
                SELECT id FROM index_generations WHERE state = 'Live'
            ), typed AS (
                SELECT word, place, place = {terms.Words.Count} AS is_last,
                    to_tsquery({configuration}, quote_literal(word)) AS forms
                FROM unnest({words}) WITH ORDINALITY AS typed (word, place)
            ), understood AS MATERIALIZED (
                SELECT typed.*, closest.word AS correction,
                    CASE
                        WHEN numnode(forms) = 0 OR known.hit THEN forms
                        WHEN begun.query IS NOT NULL THEN begun.query
                        ELSE coalesce(closest.query, forms)
                    END || coalesce(same.query, ''::tsquery) AS query
                FROM typed
                CROSS JOIN LATERAL (
                    SELECT EXISTS (
                        SELECT 1 FROM index_entries AS e
                        WHERE e.generation = (SELECT id FROM live) AND e.is_listed AND e.document @@ forms) AS hit
                ) AS known
                LEFT JOIN LATERAL ({Begun()}) AS begun ON NOT known.hit AND is_last
                LEFT JOIN LATERAL ({Closest(configuration)}) AS closest
                    ON NOT known.hit AND begun.query IS NULL AND numnode(forms) > 0
                LEFT JOIN LATERAL (
                    SELECT to_tsquery({configuration}, string_agg(quote_literal(other.term), ' | ')) AS query
                    FROM synonyms AS own JOIN synonyms AS other ON other.group_id = own.group_id
                    WHERE own.term = typed.word AND other.term <> own.term
                ) AS same ON true
            ), combined AS (
                SELECT
                    coalesce(string_agg('(' || query::text || ')', ' & ' ORDER BY place)
                        FILTER (WHERE numnode(query) > 0), '')::tsquery AS all_of_them,
                    coalesce(string_agg('(' || query::text || ')', ' | ' ORDER BY place)
                        FILTER (WHERE numnode(query) > 0), '')::tsquery AS any_of_them,
                    CASE WHEN count(correction) > 0
                        THEN string_agg(coalesce(correction, word), ' ' ORDER BY place) END AS did_you_mean
                FROM understood
            ), match AS MATERIALIZED (
                SELECT live.id AS generation, CASE WHEN whole.hit THEN all_of_them ELSE any_of_them END AS query,
                    whole.hit AS all_words, did_you_mean
                FROM live CROSS JOIN combined CROSS JOIN LATERAL (
                    SELECT EXISTS (
                        SELECT 1 FROM index_entries AS e
                        WHERE e.generation = live.id AND e.is_listed AND e.document @@ all_of_them) AS hit
                ) AS whole
            )
            """;
    }

    // The lexemes of the index are word stems: a beginning must not be stemmed itself.
    private static string Begun()
        => """
            SELECT beginning.query
            FROM (SELECT to_tsquery('simple', quote_literal(typed.word) || ':*') AS query) AS beginning
            WHERE EXISTS (
                SELECT 1 FROM index_entries AS e
                WHERE e.generation = (SELECT id FROM live) AND e.is_listed AND e.document @@ beginning.query)
            """;

    /// <summary>
    /// One wrong letter in a short word, two in a longer one, or two neighbours that changed places, which the distance
    /// counts as two.
    /// </summary>
    private static string Closest(string configuration)
        => $"""
            SELECT to_tsquery({configuration}, string_agg(quote_literal(near.word), ' | ')) AS query,
                (array_agg(near.word ORDER BY near.distance, near.likeness DESC, near.word))[1] AS word
            FROM (
                SELECT candidate.word, levenshtein(candidate.word, typed.word) AS distance,
                    similarity(candidate.word, typed.word) AS likeness
                FROM (
                    SELECT word FROM index_words
                    WHERE generation = (SELECT id FROM live) AND word % typed.word
                        AND levenshtein_less_equal(word, typed.word, 2)
                            <= CASE WHEN length(typed.word) <= 5 THEN 1 ELSE 2 END
                    UNION
                    SELECT word FROM index_words
                    WHERE generation = (SELECT id FROM live) AND word = ANY(ARRAY(
                        SELECT left(typed.word, i - 1) || substr(typed.word, i + 1, 1) || substr(typed.word, i, 1)
                            || substr(typed.word, i + 2)
                        FROM generate_series(1, length(typed.word) - 1) AS i))
                ) AS candidate
                ORDER BY distance, likeness DESC, candidate.word
                LIMIT 3
            ) AS near
            """;
}
