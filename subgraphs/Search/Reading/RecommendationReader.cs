using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>
/// Products that somebody may like. Each question falls back on what is known: from what was bought together to the
/// same shelf, from a user's own interests to what is trending, and from there to what is best.
/// </summary>
public sealed class RecommendationReader(
    NpgsqlDataSource dataSource,
    IOptions<SearchOptions> options,
    TimeProvider clock)
{
    // What was done today counts whole, and half as much with every half-life before.
    private const string Trending =
        """
        live AS MATERIALIZED (
            SELECT id FROM index_generations WHERE state = 'Live'
        ), heat AS MATERIALIZED (
            SELECT product_id, sum(points * power(0.5, ($1 - day) / $2)) AS warmth
            FROM product_activities WHERE day > $1 - $3 GROUP BY product_id
        ), trending AS MATERIALIZED (
            SELECT e.product_id, coalesce(warmth, 0) AS warmth, e.boost
            FROM index_entries AS e LEFT JOIN heat USING (product_id)
            WHERE e.generation = (SELECT id FROM live) AND e.is_listed AND e.in_stock
            ORDER BY coalesce(warmth, 0) DESC, e.boost DESC, e.product_id
            LIMIT $4
        )
        """;

    private const string TrendingSql =
        $"""
        WITH {Trending}
        SELECT product_id FROM trending ORDER BY warmth DESC, boost DESC, product_id
        """;

    // The user's last interests lead to what is bought with them, and to the shelves that they lie on.
    private const string ForUserSql =
        $"""
        WITH {Trending}, mine AS MATERIALIZED (
            SELECT product_id, points FROM user_interests WHERE user_id = $5 ORDER BY last_at DESC, product_id LIMIT 50
        ), shelf AS (
            SELECT e.category_path[cardinality(e.category_path)] AS category_id, sum(mine.points) AS points
            FROM mine JOIN index_entries AS e USING (product_id)
            WHERE e.generation = (SELECT id FROM live) AND cardinality(e.category_path) > 0
            GROUP BY 1
        ), liked AS (
            SELECT pair.other_id AS product_id, 3 * mine.points * ln(1 + pair.weight) AS affinity
            FROM mine JOIN co_purchases AS pair USING (product_id)
            UNION ALL
            SELECT e.product_id, shelf.points * e.boost
            FROM shelf JOIN index_entries AS e ON e.category_path @> ARRAY[shelf.category_id]
            WHERE e.generation = (SELECT id FROM live)
            UNION ALL
            SELECT product_id, 0 FROM trending
        )
        SELECT e.product_id
        FROM (SELECT product_id, sum(affinity) AS affinity FROM liked GROUP BY product_id) AS candidate
        JOIN index_entries AS e USING (product_id) LEFT JOIN heat USING (product_id)
        WHERE e.generation = (SELECT id FROM live) AND e.is_listed AND e.in_stock
            AND NOT EXISTS (SELECT 1 FROM mine WHERE mine.product_id = e.product_id)
        ORDER BY candidate.affinity DESC, coalesce(heat.warmth, 0) DESC, e.boost DESC, e.product_id
        LIMIT $4
        """;

    private const string RelatedSql =
        """
        WITH live AS MATERIALIZED (
            SELECT id FROM index_generations WHERE state = 'Live'
        )
        SELECT source.id, pick.product_id
        FROM unnest($1) AS source (id)
        LEFT JOIN index_entries AS self ON self.generation = (SELECT id FROM live) AND self.product_id = source.id
        CROSS JOIN LATERAL (
            SELECT e.product_id, max(reason.weight) AS weight, e.in_stock, e.brand_id = self.brand_id AS is_same_brand,
                e.boost
            FROM (
                (SELECT other_id AS product_id, weight FROM co_purchases WHERE product_id = source.id
                    ORDER BY weight DESC, other_id LIMIT 100)
                UNION ALL
                (SELECT product_id, 0 FROM index_entries
                    WHERE generation = (SELECT id FROM live) AND is_listed
                        AND category_path @> ARRAY[self.category_path[cardinality(self.category_path)]]
                    ORDER BY boost DESC, product_id LIMIT 100)
            ) AS reason JOIN index_entries AS e USING (product_id)
            WHERE e.generation = (SELECT id FROM live) AND e.is_listed AND e.product_id <> source.id
            GROUP BY e.product_id, e.in_stock, e.brand_id, e.boost
            ORDER BY e.in_stock DESC, weight DESC, is_same_brand DESC, e.boost DESC, e.product_id
            LIMIT $2
        ) AS pick
        """;

    /// <summary>What customers care for at present.</summary>
    public Task<List<Guid>> TrendingAsync(int first, CancellationToken cancellationToken)
        => ReadAsync(TrendingSql, Trend(first), cancellationToken);

    /// <summary>What a user may like and has not had; for somebody new, what is trending.</summary>
    public Task<List<Guid>> ForUserAsync(Guid userId, int first, CancellationToken cancellationToken)
    {
        var statement = Trend(first);
        statement.Add(userId);
        return ReadAsync(ForUserSql, statement, cancellationToken);
    }

    /// <summary>
    /// What goes with each of some products: what is bought with it first, then what lies on the same shelf.
    /// </summary>
    public async Task<ILookup<Guid, Guid>> RelatedAsync(
        IReadOnlyList<Guid> productIds,
        int first,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        statement.Add(productIds.ToArray());
        statement.Add(first);
        await using var command = statement.Create(dataSource, RelatedSql, options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var related = new List<(Guid Source, Guid Other)>();

        while (await reader.ReadAsync(cancellationToken))
        {
            related.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return related.ToLookup(pair => pair.Source, pair => pair.Other);
    }

    private SearchStatement Trend(int first)
    {
        var statement = new SearchStatement();
        statement.Add(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        statement.Add(Engagement.TrendHalfLife);
        statement.Add(Engagement.TrendDays);
        statement.Add(first);
        return statement;
    }

    private async Task<List<Guid>> ReadAsync(
        string sql,
        SearchStatement statement,
        CancellationToken cancellationToken)
    {
        await using var command = statement.Create(dataSource, sql, options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();

        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
