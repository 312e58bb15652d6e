using EShop.Search.Domain;

namespace EShop.Search.Reading;

/// <summary>The statement that counts the facets of the whole shop, or those of several categories.</summary>
internal static class FacetSql
{
    /// <summary>One row per category, facet and value.</summary>
    /// <remarks>
    /// What is found is looked through once, however many categories there are: a category is one more condition, which
    /// its own facet leaves out, so that this facet is the same in all of them.
    /// </remarks>
    /// <param name="match">What was asked of which generation.</param>
    /// <param name="criteria">What has to hold.</param>
    /// <param name="categoryIds">The categories that each have facets; null: those of all that is found.</param>
    /// <param name="statement">Takes the values.</param>
    public static string Of(
        SearchMatch match,
        SearchCriteria criteria,
        IReadOnlyList<Guid>? categoryIds,
        SearchStatement statement)
    {
        var where = string.Join(" AND ", SearchReader.MatchConditions(match, statement));
        var misses = CriteriaSql.Conditions(criteria, statement)
            .Select(condition => $"CASE WHEN ({condition.Sql}) IS NOT TRUE THEN {statement.Add(condition.Facet)} END");
        var (shelves, lying) = categoryIds is null
            ? ($"(SELECT '{Guid.Empty}'::uuid)", "CROSS JOIN shelf")
            : ($"unnest({statement.Add(categoryIds.ToArray())})",
                "CROSS JOIN unnest(found.category_path) AS place (id) JOIN shelf USING (id)");
        return $"""
            WITH shelf AS MATERIALIZED (
                SELECT id FROM {shelves} AS one (id)
            ), found AS MATERIALIZED (
                SELECT e.brand_id, e.category_path, e.in_stock, e.rating, e.attributes,
                    {CriteriaSql.PriceOf(criteria, statement)} AS price,
                    array_remove(ARRAY[{string.Join(", ", misses)}]::text[], NULL) AS misses
                FROM index_entries AS e WHERE {where}
            ), lying AS MATERIALIZED (
                SELECT shelf.id AS shelf, brand_id, in_stock, rating, attributes, price, misses FROM found {lying}
            ), counted AS (
                SELECT shelf, '{CriteriaSql.Brand}' AS facet, brand_id::text AS value, brand_id AS label,
                    count(*) AS products
                FROM lying WHERE misses <@ ARRAY['{CriteriaSql.Brand}'] GROUP BY shelf, brand_id
                UNION ALL
                SELECT shelf.id, '{CriteriaSql.Category}', place.id::text, place.id, products
                FROM shelf CROSS JOIN (
                    SELECT id, count(*) AS products FROM found CROSS JOIN unnest(category_path) AS id
                    WHERE misses <@ ARRAY['{CriteriaSql.Category}'] GROUP BY id
                ) AS place
                UNION ALL
                SELECT shelf, '{CriteriaSql.Price}', width_bucket(price, {statement.Add(PriceSteps.Bounds)})::text, NULL,
                    count(*)
                FROM lying WHERE misses <@ ARRAY['{CriteriaSql.Price}'] AND price IS NOT NULL GROUP BY shelf, 3
                UNION ALL
                SELECT shelf, '{CriteriaSql.Rating}', stars::text, NULL, count(*)
                FROM lying CROSS JOIN generate_series(1, 4) AS stars
                WHERE misses <@ ARRAY['{CriteriaSql.Rating}'] AND rating >= stars GROUP BY shelf, stars
                UNION ALL
                SELECT shelf, '{CriteriaSql.Stock}', in_stock::text, NULL, count(*)
                FROM lying WHERE misses <@ ARRAY['{CriteriaSql.Stock}'] GROUP BY shelf, in_stock
                UNION ALL
                SELECT shelf, '{CriteriaSql.AttributePrefix}', pair, NULL, count(*)
                FROM lying CROSS JOIN unnest(attributes) AS pair
                WHERE misses <@ ARRAY['{CriteriaSql.AttributePrefix}' || split_part(pair, '=', 1)] GROUP BY shelf, pair
            )
            SELECT shelf, facet, value, labels.name, products::integer
            FROM counted LEFT JOIN labels ON labels.id = counted.label
            ORDER BY facet, products DESC, labels.name, value
            """;
    }
}
