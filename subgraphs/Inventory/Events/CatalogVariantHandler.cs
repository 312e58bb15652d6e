using EShop.Contracts.Events.Catalog;
using EShop.Inventory.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Events;

/// <summary>
/// Learns which product each variant is a form of. A variant never changes its product, so that order does not matter.
/// </summary>
internal sealed class CatalogVariantHandler(InventoryContext db)
    : IEventHandler<ProductPublished>, IEventHandler<ProductChanged>, IEventHandler<VariantChanged>
{
    public Task HandleAsync(ProductPublished message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.Product, cancellationToken);

    public Task HandleAsync(ProductChanged message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.Product, cancellationToken);

    public Task HandleAsync(VariantChanged message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.ProductId, [message.Variant.VariantId], cancellationToken);

    private Task LearnAsync(ProductSnapshot product, CancellationToken cancellationToken)
        => LearnAsync(
            product.ProductId,
            [.. product.Variants.Select(variant => variant.VariantId).Order()],
            cancellationToken);

    private Task LearnAsync(Guid productId, Guid[] variantIds, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO catalog_variants (variant_id, product_id)
            SELECT variant_id, {productId} FROM unnest({variantIds}) AS variant_id
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
}
