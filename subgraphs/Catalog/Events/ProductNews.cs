using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events;

/// <summary>
/// Tells the other subgraphs about products, in the transaction that changes them. They hear nothing of drafts.
/// </summary>
public sealed class ProductNews(CatalogContext db, Outbox outbox, ProductSnapshots snapshots, TimeProvider clock)
{
    /// <summary>Tells what became of products that were edited or whose time has come, and saves that it was told.</summary>
    public async Task TellAsync(IReadOnlyCollection<Product> products, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var published = products.Where(product => product.IsPublishedAt(now)).Select(product => product.Id).ToList();
        var after = await snapshots.ReadAsync(published, cancellationToken);
        var gone = products.Where(product => product.IsAnnounced && !product.IsPublishedAt(now)).ToList();
        var variants = await VariantsOfAsync(gone, cancellationToken);

        foreach (var product in products)
        {
            if (after.TryGetValue(product.Id, out var snapshot))
            {
                outbox.Add(product.IsAnnounced
                    ? new ProductChanged(snapshot, IsPublished: true)
                    : new ProductPublished(snapshot));
            }
            else if (product.IsAnnounced)
            {
                outbox.Add(new ProductUnpublished(product.Id, [.. variants[product.Id]]));
            }

            product.Announce(now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Tells of a variant of a product that the other subgraphs know.</summary>
    public async Task TellAsync(Product product, ProductVariant variant, CancellationToken cancellationToken)
    {
        if (!product.IsAnnounced)
        {
            return;
        }

        var snapshot = (await snapshots.ReadAsync([product.Id], cancellationToken))[product.Id].Variants
            .FirstOrDefault(one => one.VariantId == variant.Id);
        outbox.Add(new VariantChanged(
            product.Id,
            snapshot ?? new VariantSnapshot(variant.Id, variant.Sku, variant.Name, variant.Barcode, [], []),
            IsRemoved: variant.IsDiscontinued));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ILookup<Guid, Guid>> VariantsOfAsync(
        List<Product> products,
        CancellationToken cancellationToken)
    {
        var ids = products.Select(product => product.Id).ToList();

        if (ids.Count == 0)
        {
            return Enumerable.Empty<Guid>().ToLookup(id => id);
        }

        var rows = await db.ProductVariants
            .Where(variant => ids.Contains(variant.ProductId))
            .Select(variant => new { variant.ProductId, variant.Id })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ProductId, row => row.Id);
    }
}
