using EShop.Cart.Data;
using EShop.Cart.Domain;
using EShop.Contracts.Events.Catalog;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>Learns what is sold and for how much. Older news than what is known comes to nothing.</summary>
internal sealed class CatalogHandler(CartContext db)
    : IEventBatchHandler<ProductPublished>, IEventBatchHandler<ProductChanged>, IEventHandler<ProductUnpublished>,
        IEventHandler<PriceChanged>
{
    public Task HandleAsync(IReadOnlyList<EventMessage<ProductPublished>> events, CancellationToken cancellationToken)
        => LearnAsync(
            [.. events.Select(one => new ProductNews(one.Message.Product, IsPublished: true, one.Context))],
            cancellationToken);

    public Task HandleAsync(IReadOnlyList<EventMessage<ProductChanged>> events, CancellationToken cancellationToken)
        => LearnAsync(
            [.. events.Select(one => new ProductNews(one.Message.Product, one.Message.IsPublished, one.Context))],
            cancellationToken);

    public async Task HandleAsync(
        ProductUnpublished message,
        EventContext context,
        CancellationToken cancellationToken)
        => Forget(await KnownAsync([message.ProductId], [], cancellationToken), context);

    public async Task HandleAsync(PriceChanged message, EventContext context, CancellationToken cancellationToken)
    {
        if (await db.SoldVariants.FindAsync([message.VariantId], cancellationToken) is { } variant)
        {
            LearnPrices(variant, message.Prices, context);
        }
    }

    private async Task LearnAsync(List<ProductNews> news, CancellationToken cancellationToken)
    {
        var products = news.Select(one => one.Product).ToList();
        var known = (await KnownAsync(
                [.. products.Select(product => product.ProductId)],
                [.. products.SelectMany(product => product.Variants).Select(variant => variant.VariantId)],
                cancellationToken))
            .ToDictionary(variant => variant.VariantId);

        foreach (var one in news)
        {
            Learn(one, known);
        }
    }

    private void Learn(ProductNews news, Dictionary<Guid, SoldVariant> known)
    {
        var product = news.Product;
        var ids = product.Variants.Select(variant => variant.VariantId).ToList();
        Forget(
            known.Values.Where(variant => variant.ProductId == product.ProductId && !ids.Contains(variant.VariantId)),
            news.Context);

        foreach (var snapshot in product.Variants)
        {
            if (!known.TryGetValue(snapshot.VariantId, out var variant))
            {
                variant = new SoldVariant { VariantId = snapshot.VariantId };
                known.Add(variant.VariantId, variant);
                db.SoldVariants.Add(variant);
            }

            Learn(variant, product, snapshot, news.IsPublished, news.Context);
        }
    }

    private Task<List<SoldVariant>> KnownAsync(
        List<Guid> productIds,
        List<Guid> variantIds,
        CancellationToken cancellationToken)
        => db.SoldVariants
            .Where(variant => productIds.Contains(variant.ProductId) || variantIds.Contains(variant.VariantId))
            .ToListAsync(cancellationToken);

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
    private sealed record ProductNews(ProductSnapshot Product, bool IsPublished, EventContext Context);
}
