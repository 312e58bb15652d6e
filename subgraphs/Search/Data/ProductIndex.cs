using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Search.Data;

/// <summary>
/// Changes what is known of products and writes them into the index, in the transaction of the caller. The gate is entered
/// before anything about them is read, so that of two changes at the same time the second sees the first.
/// </summary>
public sealed class ProductIndex(
    SearchContext db,
    IndexGate gate,
    IndexWriter writer,
    IOptions<SearchOptions> options,
    TimeProvider clock)
{
    /// <summary>Changes a product, which need not be known yet.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="variantIds">Variants that the change is about; the product sees them even if they are new.</param>
    /// <param name="change">Tells whether something is different afterwards.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task ChangeAsync(
        Guid productId,
        IReadOnlyCollection<Guid> variantIds,
        Func<IndexedProduct, bool> change,
        CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        await EnsureAsync([productId], variantIds, cancellationToken);
        await ChangeKnownAsync([productId], variantIds, change, cancellationToken);
    }

    /// <summary>Changes several products, in the order of their ids.</summary>
    public async Task ChangeAsync(
        IReadOnlyCollection<Guid> productIds,
        Func<IndexedProduct, bool> change,
        CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        await EnsureAsync(productIds, [], cancellationToken);
        await ChangeKnownAsync(productIds, [], change, cancellationToken);
    }

    /// <summary>Writes products anew into a generation, as they are.</summary>
    public async Task FillAsync(
        int generation,
        IReadOnlyCollection<Guid> productIds,
        CancellationToken cancellationToken)
    {
        var products = await db.IndexedProducts
            .AsNoTracking()
            .Where(product => productIds.Contains(product.ProductId))
            .ToListAsync(cancellationToken);
        var variants = await db.IndexedVariants
            .AsNoTracking()
            .Where(variant => variant.ProductId != null && productIds.Contains(variant.ProductId.Value))
            .ToListAsync(cancellationToken);
        Attach(products, variants);
        await writer.WriteAsync([.. products.Select(ListingOf)], generation, cancellationToken);
    }

    /// <summary>Adds rows for what nobody has told of yet.</summary>
    private Task EnsureAsync(
        IReadOnlyCollection<Guid> productIds,
        IReadOnlyCollection<Guid> variantIds,
        CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $$"""
            WITH product AS (
                INSERT INTO indexed_products (
                    product_id, is_published, content_sequence, category_path, path_at, review_count, rating_sum,
                    rating_sequence, popularity, in_stock, revision)
                SELECT id, false, 0, '{}', '-infinity', 0, 0, 0, 0, false, 0
                FROM unnest({{productIds.ToArray()}}) AS id ORDER BY id
                ON CONFLICT DO NOTHING
            )
            INSERT INTO indexed_variants (variant_id, is_sold, content_at, prices, prices_at)
            SELECT id, false, '-infinity', '[]', '-infinity' FROM unnest({{variantIds.ToArray()}}) AS id ORDER BY id
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    private async Task ChangeKnownAsync(
        IReadOnlyCollection<Guid> productIds,
        IReadOnlyCollection<Guid> variantIds,
        Func<IndexedProduct, bool> change,
        CancellationToken cancellationToken)
    {
        var products = await db.IndexedProducts
            .Where(product => productIds.Contains(product.ProductId))
            .OrderBy(product => product.ProductId)
            .ToListAsync(cancellationToken);
        var variants = await db.IndexedVariants
            .Where(variant => variantIds.Contains(variant.VariantId)
                || (variant.ProductId != null && productIds.Contains(variant.ProductId.Value)))
            .OrderBy(variant => variant.VariantId)
            .ToListAsync(cancellationToken);
        Attach(products, variants, variantIds);
        var available = await AvailableAsync(variants, cancellationToken);

        // Both sides are wanted: what changes may be what is sold.
        var changed = products.Where(product => change(product) | product.Restock(available)).ToList();
        changed.ForEach(product => product.Revise(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);

        if (changed.Count > 0)
        {
            await writer.WriteAsync([.. changed.Select(ListingOf)], generation: null, cancellationToken);
        }
    }

    private Task<Dictionary<Guid, long>> AvailableAsync(
        List<IndexedVariant> variants,
        CancellationToken cancellationToken)
    {
        var ids = variants.Select(variant => variant.VariantId).ToList();
        return db.StockLevels
            .Where(level => ids.Contains(level.VariantId))
            .GroupBy(level => level.VariantId)
            .Select(levels => new { VariantId = levels.Key, Available = levels.Sum(level => (long)level.Available) })
            .ToDictionaryAsync(row => row.VariantId, row => row.Available, cancellationToken);
    }

    private static void Attach(
        List<IndexedProduct> products,
        List<IndexedVariant> variants,
        IReadOnlyCollection<Guid>? newIds = null)
    {
        foreach (var product in products)
        {
            product.Variants =
            [
                .. variants.Where(variant => variant.ProductId == product.ProductId
                    || newIds?.Contains(variant.VariantId) == true)
            ];
        }
    }

    private Listing ListingOf(IndexedProduct product)
        => Listing.Of(product, options.Value.Language, clock.GetUtcNow());
}
