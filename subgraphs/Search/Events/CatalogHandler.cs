using EShop.Contracts.Events.Catalog;
using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Search.Events;

/// <summary>Learns what is in the shop. Older news than what is known comes to nothing.</summary>
internal sealed partial class CatalogHandler(
    SearchContext db,
    IndexGate gate,
    ProductIndex index,
    LabelBook labels)
    : IEventBatchHandler<ProductPublished>, IEventBatchHandler<ProductChanged>, IEventHandler<ProductUnpublished>,
        IEventHandler<VariantChanged>, IEventHandler<PriceChanged>, IEventHandler<RatingChanged>
{
    public Task HandleAsync(ProductUnpublished message, EventContext context, CancellationToken cancellationToken)
        => index.ChangeAsync(
            message.ProductId,
            [],
            product => product.Withdraw(StampOf(context)),
            cancellationToken);

    public Task HandleAsync(VariantChanged message, EventContext context, CancellationToken cancellationToken)
    {
        var (productId, news) = (message.ProductId, message.Variant.ToNews());
        return ChangeVariantAsync(
            productId,
            news.VariantId,
            variant => message.IsRemoved
                ? variant.Learn(productId, news.Content, isSold: false, context.OccurredAt)
                : variant.Learn(productId, news.Content, isSold: true, context.OccurredAt)
                    | variant.LearnPrices(productId, news.Prices, context.OccurredAt),
            cancellationToken);
    }

    public Task HandleAsync(PriceChanged message, EventContext context, CancellationToken cancellationToken)
        => ChangeVariantAsync(
            message.ProductId,
            message.VariantId,
            variant => variant.LearnPrices(message.ProductId, message.Prices.ToPrices(), context.OccurredAt),
            cancellationToken);

    public Task HandleAsync(RatingChanged message, EventContext context, CancellationToken cancellationToken)
        => index.ChangeAsync(
            message.ProductId,
            [],
            product => product.Rate(message.ReviewCount, message.RatingSum, context.Sequence),
            cancellationToken);

    private Task ChangeVariantAsync(
        Guid productId,
        Guid variantId,
        Func<IndexedVariant, bool> change,
        CancellationToken cancellationToken)
        => index.ChangeAsync(
            productId,
            [variantId],
            product => change(product.Variants.Single(variant => variant.VariantId == variantId)),
            cancellationToken);

    private static EventStamp StampOf(EventContext context) => new(context.Sequence, context.OccurredAt);
}
