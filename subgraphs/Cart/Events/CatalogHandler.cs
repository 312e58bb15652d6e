using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>Learns what is sold and for how much. Older news than what is known comes to nothing.</summary>
internal sealed class CatalogHandler(CartContext db)
    : IEventHandler<ProductPublished>, IEventHandler<ProductChanged>, IEventHandler<ProductUnpublished>,
        IEventHandler<PriceChanged>
{
    public Task HandleAsync(ProductPublished message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.Product, isPublished: true, context, cancellationToken);

    public Task HandleAsync(ProductChanged message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.Product, message.IsPublished, context, cancellationToken);

    public async Task HandleAsync(
        ProductUnpublished message,
        EventContext context,
        CancellationToken cancellationToken)
        => Forget(await KnownAsync(message.ProductId, [], cancellationToken), context);

    public async Task HandleAsync(PriceChanged message, EventContext context, CancellationToken cancellationToken)
    {
        if (await db.SoldVariants.FindAsync([message.VariantId], cancellationToken) is { } variant)
        {
            LearnPrices(variant, message.Prices, context);
        }
    }

    private async Task LearnAsync(
        ProductSnapshot product,
        bool isPublished,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var ids = product.Variants.Select(variant => variant.VariantId).ToList();
        var known = await KnownAsync(product.ProductId, ids, cancellationToken);
        Forget(known.Where(variant => !ids.Contains(variant.VariantId)), context);

        foreach (var snapshot in product.Variants)
        {
            var variant = known.Find(one => one.VariantId == snapshot.VariantId);

            if (variant is null)
            {
                variant = new SoldVariant { VariantId = snapshot.VariantId };
                db.SoldVariants.Add(variant);
            }

            Learn(variant, product, snapshot, isPublished, context);
        }
    }

    // Several events may share a transaction, so that rows may be there that are not saved yet.
    private async Task<List<SoldVariant>> KnownAsync(
        Guid productId,
        List<Guid> variantIds,
        CancellationToken cancellationToken)
    {
        await db.SoldVariants
            .Where(variant => variant.ProductId == productId || variantIds.Contains(variant.VariantId))
            .LoadAsync(cancellationToken);
        return [.. db.SoldVariants.Local.Where(
            variant => variant.ProductId == productId || variantIds.Contains(variant.VariantId))];
    }

    private static void Forget(IEnumerable<SoldVariant> variants, EventContext context)
    {
        foreach (var variant in variants.Where(variant => variant.Sequence < context.Sequence))
        {
            variant.IsSold = false;
            variant.Sequence = context.Sequence;
        }
    }

    private static void Learn(
        SoldVariant variant,
        ProductSnapshot product,
        VariantSnapshot snapshot,
        bool isPublished,
        EventContext context)
    {
        if (variant.Sequence >= context.Sequence)
        {
            return;
        }

        variant.ProductId = product.ProductId;
        variant.ProductName = product.Name;
        variant.Name = snapshot.Name;
        variant.Sku = snapshot.Sku;
        variant.TaxClass = Enum.TryParse<TaxClass>(product.TaxClass, ignoreCase: true, out var taxClass)
            ? taxClass
            : TaxClass.Standard;
        variant.CategoryPath = [.. product.CategoryPath];
        variant.IsSold = isPublished;
        variant.Sequence = context.Sequence;
        LearnPrices(variant, snapshot.Prices, context);
    }

    private static void LearnPrices(SoldVariant variant, IEnumerable<VariantPrice> prices, EventContext context)
    {
        if (variant.PricesAt <= context.OccurredAt)
        {
            variant.PricesAt = context.OccurredAt;
            variant.Prices = [.. prices.Select(price => new SoldPrice(
                price.Amount.Amount,
                price.Amount.Currency,
                price.ValidFrom,
                price.ValidUntil))];
        }
    }
}
