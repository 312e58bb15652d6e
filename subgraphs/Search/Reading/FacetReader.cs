using EShop.Search.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.Search.Reading;

/// <summary>
/// Counts what a search finds by brand, category, price and so on, in one statement. Each product knows which
/// conditions it misses; a facet counts those that miss no other condition than its own.
/// </summary>
public sealed class FacetReader(NpgsqlDataSource dataSource, IOptions<SearchOptions> options)
{
    /// <summary>The counts, the largest of each facet first.</summary>
    public async Task<IReadOnlyList<FacetCount>> ReadAsync(
        SearchMatch match,
        SearchRequest request,
        CancellationToken cancellationToken)
    {
        var statement = new SearchStatement();
        await using var command = statement.Create(
            dataSource,
            Sql(match, request.Criteria, statement),
            options.Value.Timeout);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<FacetCount>();

        while (await reader.ReadAsync(cancellationToken))
        {
            counts.Add(new FacetCount(
                reader.GetString(0),
                reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetInt32(3)));
        }

        return counts;
    }

    private static string Sql(SearchMatch match, SearchCriteria criteria, SearchStatement statement)
    {
        var where = string.Join(" AND ", SearchReader.MatchConditions(match, statement));
        var misses = CriteriaSql.Conditions(criteria, statement)
            .Select(condition => $"CASE WHEN ({condition.Sql}) IS NOT TRUE THEN {statement.Add(condition.Facet)} END");
        return $"""
            WITH found AS MATERIALIZED (
                SELECT e.brand_id, e.category_path, e.in_stock, e.rating, e.attributes,
                    {CriteriaSql.PriceOf(criteria, statement)} AS price,
                    array_remove(ARRAY[{string.Join(", ", misses)}]::text[], NULL) AS misses
                FROM index_entries AS e WHERE {where}
            ), counted AS (
                SELECT '{CriteriaSql.Brand}' AS facet, brand_id::text AS value, brand_id AS label, count(*) AS products
                FROM found WHERE misses <@ ARRAY['{CriteriaSql.Brand}'] GROUP BY brand_id
                UNION ALL
                SELECT '{CriteriaSql.Category}', id::text, id, count(*)
                FROM found CROSS JOIN unnest(category_path) AS id
                WHERE misses <@ ARRAY['{CriteriaSql.Category}'] GROUP BY id
                UNION ALL
                SELECT '{CriteriaSql.Price}', width_bucket(price, {statement.Add(PriceSteps.Bounds)})::text, NULL,
                    count(*)
                FROM found WHERE misses <@ ARRAY['{CriteriaSql.Price}'] AND price IS NOT NULL GROUP BY 2
                UNION ALL
                SELECT '{CriteriaSql.Rating}', stars::text, NULL, count(*)
                FROM found CROSS JOIN generate_series(1, 4) AS stars
                WHERE misses <@ ARRAY['{CriteriaSql.Rating}'] AND rating >= stars GROUP BY stars
                UNION ALL
                SELECT '{CriteriaSql.Stock}', in_stock::text, NULL, count(*)
                FROM found WHERE misses <@ ARRAY['{CriteriaSql.Stock}'] GROUP BY in_stock
                UNION ALL
                SELECT '{CriteriaSql.AttributePrefix}', pair, NULL, count(*)
                FROM found CROSS JOIN unnest(attributes) AS pair
                WHERE misses <@ ARRAY['{CriteriaSql.AttributePrefix}' || split_part(pair, '=', 1)] GROUP BY pair
            )
            SELECT facet, value, labels.name, products::integer
            FROM counted LEFT JOIN labels ON labels.id = counted.label
            ORDER BY facet, products DESC, labels.name, value
            """;
    }
}
