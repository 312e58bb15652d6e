using EShop.Contracts.Events.Inventory;
using EShop.Search.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>Learns whether products can be bought. The index changes only when the answer does.</summary>
internal sealed class StockHandler(SearchContext db, IndexGate gate, ProductIndex index) : IEventBatchHandler<StockChanged>
{
    public async Task HandleAsync(
        IReadOnlyList<EventMessage<StockChanged>> events,
        CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);

        // The last that was told of each item: a statement cannot change a row twice.
        var levels = events
            .GroupBy(one => one.Message.StockItemId)
            .Select(same => same.Last().Message)
            .ToList();
        var variantIds = levels.Select(level => level.VariantId).Distinct().ToArray();
        await NoteAsync(levels, cancellationToken);
        var productIds = await FindProductsAsync(variantIds, cancellationToken);

        if (productIds.Count > 0)
        {
            await index.ChangeAsync(productIds, _ => false, cancellationToken);
        }
    }

    private Task NoteAsync(List<StockChanged> levels, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO stock_levels (stock_item_id, variant_id, available)
            SELECT stock_item_id, variant_id, available
            FROM unnest(
                {levels.Select(level => level.StockItemId).ToArray()},
                {levels.Select(level => level.VariantId).ToArray()},
                {levels.Select(level => level.Available).ToArray()}) AS told (stock_item_id, variant_id, available)
            ON CONFLICT (stock_item_id) DO UPDATE SET available = excluded.available
            """,
            cancellationToken);

    private async Task<List<Guid>> FindProductsAsync(Guid[] variantIds, CancellationToken cancellationToken)
        => await db.IndexedVariants
            .Where(variant => variantIds.Contains(variant.VariantId) && variant.ProductId != null)
            .Select(variant => variant.ProductId!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
}
