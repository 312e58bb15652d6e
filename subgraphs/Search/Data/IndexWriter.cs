using System.Text.Json;
using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace EShop.Search.Data;

/// <summary>
/// Writes products into the index: into the live generation and the one that is being filled, in one statement. A row
/// is never replaced by one of an older revision.
/// </summary>
public sealed class IndexWriter(SearchContext db)
{
    private const string Sql =
        """
        WITH listing AS (
            SELECT * FROM jsonb_to_recordset({0}::jsonb) AS row (
                product_id uuid, revision bigint, is_listed boolean, language text, name text, description text,
                title text, labels text, body text, details text, words text[], brand_id uuid, category_path uuid[],
                attributes text[], prices jsonb, in_stock boolean, review_count integer, rating_sum integer,
                popularity bigint, listed_at timestamptz, boost numeric)
        ), target AS (
            SELECT id FROM index_generations WHERE state <> 'Retired' AND ({1}::integer IS NULL OR id = {1})
        ), written AS (
            INSERT INTO index_entries AS entry (
                generation, product_id, revision, is_listed, language, name, description, title, body, document,
                brand_id, category_path, attributes, prices, in_stock, review_count, rating_sum, popularity, listed_at,
                boost)
            SELECT target.id, product_id, revision, is_listed, language, name, description, title, body,
                setweight(to_tsvector(language::regconfig, title), 'A')
                    || setweight(to_tsvector(language::regconfig, labels), 'B')
                    || setweight(to_tsvector(language::regconfig, body), 'C')
                    || setweight(to_tsvector(language::regconfig, details), 'D'),
                brand_id, category_path, attributes, prices, in_stock, review_count, rating_sum, popularity, listed_at,
                boost
            FROM listing CROSS JOIN target
            ORDER BY target.id, product_id
            ON CONFLICT (generation, product_id) DO UPDATE SET
                revision = excluded.revision, is_listed = excluded.is_listed, language = excluded.language,
                name = excluded.name, description = excluded.description, title = excluded.title, body = excluded.body,
                document = excluded.document, brand_id = excluded.brand_id, category_path = excluded.category_path,
                attributes = excluded.attributes, prices = excluded.prices, in_stock = excluded.in_stock,
                review_count = excluded.review_count, rating_sum = excluded.rating_sum,
                popularity = excluded.popularity, listed_at = excluded.listed_at, boost = excluded.boost
            WHERE entry.revision < excluded.revision
        )
        INSERT INTO index_words (generation, word)
        SELECT DISTINCT target.id, word FROM listing CROSS JOIN target CROSS JOIN unnest(words) AS word
        WHERE is_listed
        ORDER BY target.id, word
        ON CONFLICT DO NOTHING
        """;

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower
    };

    /// <summary>Writes products.</summary>
    /// <param name="listings">The products.</param>
    /// <param name="generation">The only generation to write into; null: every one that is not retired.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task WriteAsync(
        IReadOnlyCollection<Listing> listings,
        int? generation,
        CancellationToken cancellationToken)
        => db.Database.ExecuteSqlRawAsync(
            Sql,
            [
                JsonSerializer.Serialize(listings, s_json),
                new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer, Value = (object?)generation ?? DBNull.Value }
            ],
            cancellationToken);
}
