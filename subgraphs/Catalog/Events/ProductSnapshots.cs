using System.Globalization;
using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Contracts;
using EShop.Contracts.Events.Catalog;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events;

/// <summary>Products as the other subgraphs get to know them, with a fixed number of statements for any number.</summary>
public sealed class ProductSnapshots(CatalogContext db, TimeProvider clock)
{
    /// <summary>The products as they are now, as far as there are such.</summary>
    public async Task<Dictionary<Guid, ProductSnapshot>> ReadAsync(
        IReadOnlyCollection<Guid> productIds,
        CancellationToken cancellationToken)
    {
        var rows = await (
            from product in db.Products
            join brand in db.Brands on product.BrandId equals brand.Id
            join category in db.Categories on product.CategoryId equals category.Id
            where productIds.Contains(product.Id)
            select new
            {
                Product = product,
                BrandName = brand.Name,
                category.Path,
                CategoryNames = db.Categories
                    .Where(above => category.Path.Contains(above.Id))
                    .OrderBy(above => above.Path.Length)
                    .Select(above => above.Name)
                    .ToList(),
                Image = db.ProductMedia
                    .Where(media => media.ProductId == product.Id && media.Kind == MediaKind.Image)
                    .OrderBy(media => media.Position)
                    .Select(media => media.Url)
                    .FirstOrDefault()
            }).AsNoTracking().ToListAsync(cancellationToken);
        var variants = await VariantsAsync(productIds, cancellationToken);
        var attributes = await AttributesAsync(productIds, cancellationToken);

        return rows.ToDictionary(row => row.Product.Id, row => new ProductSnapshot(
            row.Product.Id,
            row.Product.Version,
            row.Product.Slug,
            row.Product.Name,
            row.Product.Description,
            row.Product.BrandId,
            row.BrandName,
            row.Path,
            row.Product.TaxClass.ToString().ToLowerInvariant(),
            row.Image?.AbsoluteUri,
            [.. attributes[(row.Product.Id, null)]],
            [.. variants[row.Product.Id].Select(variant => variant with
            {
                Attributes = [.. attributes[(row.Product.Id, variant.VariantId)]]
            })],
            row.CategoryNames,
            row.Product.CreatedAt,
            row.Product.RatingCount,
            row.Product.RatingSum));
    }

    /// <summary>The prices of variants that hold now or later; see <see cref="Price"/> for which of them does.</summary>
    public async Task<ILookup<Guid, VariantPrice>> PricesAsync(
        IReadOnlyCollection<Guid> variantIds,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var prices = await db.Prices
            .AsNoTracking()
            .Where(price => variantIds.Contains(price.VariantId)
                && (price.ValidUntil == null || price.ValidUntil > now)
                // A price without an end is over for good when a later one without an end has begun.
                && !db.Prices.Any(later => later.VariantId == price.VariantId
                    && later.Currency == price.Currency
                    && later.ValidFrom > price.ValidFrom
                    && later.ValidFrom <= now
                    && later.ValidUntil == null))
            .OrderBy(price => price.Currency)
            .ThenBy(price => price.ValidFrom)
            .ToListAsync(cancellationToken);
        return prices.ToLookup(
            price => price.VariantId,
            price => new VariantPrice(
                new Money(price.Amount, price.Currency),
                price.CompareAtAmount is { } compareAt ? new Money(compareAt, price.Currency) : null,
                price.ValidFrom,
                price.ValidUntil));
    }

    /// <summary>The variants that are sold, without their attributes.</summary>
    private async Task<ILookup<Guid, VariantSnapshot>> VariantsAsync(
        IReadOnlyCollection<Guid> productIds,
        CancellationToken cancellationToken)
    {
        var variants = await db.ProductVariants
            .AsNoTracking()
            .Where(variant => productIds.Contains(variant.ProductId) && !variant.IsDiscontinued)
            .OrderBy(variant => variant.Position)
            .ToListAsync(cancellationToken);
        var prices = await PricesAsync([.. variants.Select(variant => variant.Id)], cancellationToken);
        return variants.ToLookup(
            variant => variant.ProductId,
            variant => new VariantSnapshot(
                variant.Id,
                variant.Sku,
                variant.Name,
                variant.Barcode,
                [],
                [.. prices[variant.Id]]));
    }

    private async Task<ILookup<(Guid, Guid?), Contracts.Events.Catalog.AttributeValue>> AttributesAsync(
        IReadOnlyCollection<Guid> productIds,
        CancellationToken cancellationToken)
    {
        var values = await (
            from value in db.AttributeValues
            join attribute in db.ProductAttributes on value.AttributeId equals attribute.Id
            where productIds.Contains(value.ProductId)
            orderby attribute.Code
            select new { attribute.Code, Value = value }).AsNoTracking().ToListAsync(cancellationToken);
        return values.ToLookup(
            row => (row.Value.ProductId, row.Value.VariantId),
            row => new Contracts.Events.Catalog.AttributeValue(row.Code, TextOf(row.Value)));
    }

    private static string TextOf(Domain.AttributeValue value)
        => value.Text
            ?? value.Number?.ToString(CultureInfo.InvariantCulture)
            ?? (value.Flag == true ? "true" : "false");
}
