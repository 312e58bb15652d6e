using EShop.Contracts.Events.Inventory;
using EShop.Search.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>Learns whether products can be bought. The index changes only when the answer does.</summary>
internal sealed class StockHandler(SearchContext db, ProductIndex index) : IEventBatchHandler<StockChanged>
{
    public async Task HandleAsync(
        IReadOnlyList<EventMessage<StockChanged>> events,
        CancellationToken cancellationToken)
    {
        // The last that was told of each item: a statement cannot change a row twice.
        var levels = events
            .GroupBy(one => one.Message.StockItemId)
            .Select(same => same.Last().Message)
            .ToList();
        var variantIds = levels.Select(level => level.VariantId).Distinct().ToArray();
        await NoteAsync(levels, variantIds, cancellationToken);
        var productIds = await FindProductsAsync(variantIds, cancellationToken);

        if (productIds.Count > 0)
        {
            await index.ChangeAsync(productIds, _ => false, cancellationToken);
        }
    }

    // The variants' rows are waited for, so that who tells of one at the same time sees the pieces, or is seen here.
    private Task NoteAsync(List<StockChanged> levels, Guid[] variantIds, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            WITH level AS (
                INSERT INTO stock_levels (stock_item_id, variant_id, available)
                SELECT stock_item_id, variant_id, available
                FROM unnest(
                    {levels.Select(level => level.StockItemId).ToArray()},
                    {levels.Select(level => level.VariantId).ToArray()},
                    {levels.Select(level => level.Available).ToArray()}) AS told (stock_item_id, variant_id, available)
                ORDER BY stock_item_id
                ON CONFLICT (stock_item_id) DO UPDATE SET available = excluded.available
            )
            INSERT INTO indexed_variants (variant_id, is_sold, content_at, prices, prices_at)
            SELECT id, false, '-infinity', '[]', '-infinity' FROM unnest({variantIds}) AS id ORDER BY id
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    private async Task<HashSet<Guid>> FindProductsAsync(Guid[] variantIds, CancellationToken cancellationToken)
    {
        var variants = await db.IndexedVariants
            .Where(variant => variantIds.Contains(variant.VariantId))
            .Select(variant => new { variant.VariantId, variant.ProductId })
            .ToListAsync(cancellationToken);
        var unknown = variants
            .Where(variant => variant.ProductId is null)
            .Select(variant => variant.VariantId)
            .ToArray();
        var late = unknown.Length == 0 ? [] : await FindLockedAsync(unknown, cancellationToken);
        return [.. variants.Select(variant => variant.ProductId).Concat(late).OfType<Guid>()];
    }

    private Task<List<Guid?>> FindLockedAsync(Guid[] variantIds, CancellationToken cancellationToken)
        => db.Database
            .SqlQuery<Guid?>(
                $"""
                SELECT product_id AS "Value" FROM indexed_variants WHERE variant_id = ANY({variantIds})
                ORDER BY variant_id FOR UPDATE
                """)
            .ToListAsync(cancellationToken);
}
