using EShop.Contracts.Events.Catalog;
using EShop.Inventory.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Events;

/// <summary>
/// Learns which product each variant is a form of. A variant never changes its product, so that order does not matter.
/// </summary>
internal sealed class CatalogVariantHandler(InventoryContext db)
    : IEventBatchHandler<ProductPublished>, IEventBatchHandler<ProductChanged>, IEventHandler<VariantChanged>
{
    public Task HandleAsync(IReadOnlyList<EventMessage<ProductPublished>> events, CancellationToken cancellationToken)
        => LearnAsync(events.SelectMany(one => VariantsOf(one.Message.Product)), cancellationToken);

    public Task HandleAsync(IReadOnlyList<EventMessage<ProductChanged>> events, CancellationToken cancellationToken)
        => LearnAsync(events.SelectMany(one => VariantsOf(one.Message.Product)), cancellationToken);

    public Task HandleAsync(VariantChanged message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync([(message.Variant.VariantId, message.ProductId)], cancellationToken);

    private static IEnumerable<(Guid VariantId, Guid ProductId)> VariantsOf(ProductSnapshot product)
        => product.Variants.Select(variant => (variant.VariantId, product.ProductId));

    private Task LearnAsync(
        IEnumerable<(Guid VariantId, Guid ProductId)> variants,
        CancellationToken cancellationToken)
    {
        var told = variants.ToList();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO catalog_variants (variant_id, product_id)
            SELECT variant_id, product_id
            FROM unnest(
                {told.Select(variant => variant.VariantId).ToArray()},
                {told.Select(variant => variant.ProductId).ToArray()}) AS told (variant_id, product_id)
            ORDER BY variant_id
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
