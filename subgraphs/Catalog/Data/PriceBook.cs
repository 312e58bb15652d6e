using EShop.Catalog.Domain;
using EShop.Catalog.Events;
using EShop.Contracts;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data;

/// <summary>Adds prices and knows which are in force.</summary>
public sealed class PriceBook(CatalogContext db, Outbox outbox, ProductSnapshots snapshots, TimeProvider clock)
{
    /// <summary>Adds a price.</summary>
    /// <exception cref="ProductVariantNotFoundException">There is no such variant.</exception>
    /// <exception cref="InvalidCatalogInputException">An amount or a time makes no sense.</exception>
    /// <exception cref="AlreadyTakenException">Another price of the variant begins at the same time.</exception>
    public Task<Price> SetAsync(
        Guid variantId,
        Money amount,
        long? compareAtAmount,
        DateTimeOffset? validFrom,
        DateTimeOffset? validUntil,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        // What was true yesterday stays true: orders were made at those prices.
        if (validFrom < now)
        {
            throw new InvalidCatalogInputException("validFrom", "A price cannot begin in the past.");
        }

        var price = new Price(
            Guid.CreateVersion7(),
            variantId,
            amount.Currency,
            amount.Amount,
            compareAtAmount,
            validFrom ?? now,
            validUntil);
        return db.InTransactionAsync(
            async token =>
            {
                await AddAsync(price, token);
                return price;
            },
            cancellationToken);
    }

    /// <summary>
    /// Saves a price and tells all prices of its variant. Whoever changes prices of a product waits for the others, or
    /// each would tell only of its own.
    /// </summary>
    private async Task AddAsync(Price price, CancellationToken cancellationToken)
    {
        var variant =
            await db.ProductVariants.AsNoTracking().SingleOrDefaultAsync(
                variant => variant.Id == price.VariantId,
                cancellationToken)
            ?? throw new ProductVariantNotFoundException(price.VariantId);
        var product = await ProductEditing.LockAsync(db, variant.ProductId, cancellationToken);
        db.Prices.Add(price);
        await db.SaveCatalogAsync(cancellationToken);

        if (product?.IsAnnounced == true)
        {
            var prices = await snapshots.PricesAsync([variant.Id], cancellationToken);
            outbox.Add(new PriceChanged(variant.Id, product.Id, [.. prices[variant.Id]]));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The prices in force at a time: one row for each variant and currency.</summary>
    public static IQueryable<Price> InForce(
        CatalogContext db,
        Guid[] variantIds,
        IEnumerable<CurrencyCode> currencies,
        DateTimeOffset time)
    {
        var codes = currencies.Select(currency => currency.ToString().ToUpperInvariant()).ToArray();
        return db.Prices.FromSql(
            $"""
            SELECT DISTINCT ON (variant_id, currency) * FROM prices
            WHERE variant_id = ANY ({variantIds}) AND currency = ANY ({codes})
                AND valid_from <= {time} AND (valid_until IS NULL OR valid_until > {time})
            ORDER BY variant_id, currency, valid_from DESC
            """);
    }
}
