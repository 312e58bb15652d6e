using EShop.Contracts.Events.Inventory;
using EShop.Search.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>Learns whether a product can be bought. The index changes only when the answer does.</summary>
internal sealed class StockHandler(SearchContext db, ProductIndex index) : IEventHandler<StockChanged>
{
    public async Task HandleAsync(StockChanged message, EventContext context, CancellationToken cancellationToken)
    {
        await NoteAsync(message, cancellationToken);

        if (await FindProductAsync(message.VariantId, cancellationToken) is { } productId)
        {
            await index.ChangeAsync([productId], _ => false, cancellationToken);
        }
    }

    // The variant's row is waited for, so that who tells of it at the same time sees the pieces, or is seen here.
    private Task NoteAsync(StockChanged message, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            WITH level AS (
                INSERT INTO stock_levels (stock_item_id, variant_id, available)
                VALUES ({message.StockItemId}, {message.VariantId}, {message.Available})
                ON CONFLICT (stock_item_id) DO UPDATE SET available = excluded.available
            )
            INSERT INTO indexed_variants (variant_id, is_sold, content_at, prices, prices_at)
            VALUES ({message.VariantId}, false, '-infinity', '[]', '-infinity')
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    private async Task<Guid?> FindProductAsync(Guid variantId, CancellationToken cancellationToken)
        => await db.IndexedVariants
            .Where(variant => variant.VariantId == variantId)
            .Select(variant => variant.ProductId)
            .SingleAsync(cancellationToken)
            ?? await FindLockedAsync(variantId, cancellationToken);

    private async Task<Guid?> FindLockedAsync(Guid variantId, CancellationToken cancellationToken)
    {
        var products = await db.Database
            .SqlQuery<Guid?>(
                $"SELECT product_id AS \"Value\" FROM indexed_variants WHERE variant_id = {variantId} FOR UPDATE")
            .ToListAsync(cancellationToken);
        return products[0];
    }
}
