using EShop.Contracts.Events.Catalog;
using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>Learns what is in the shop. Older news than what is known comes to nothing.</summary>
internal sealed class CatalogHandler(SearchContext db, ProductIndex index, LabelBook labels)
    : IEventHandler<ProductPublished>, IEventHandler<ProductChanged>, IEventHandler<ProductUnpublished>,
        IEventHandler<VariantChanged>, IEventHandler<PriceChanged>, IEventHandler<RatingChanged>
{
    public Task HandleAsync(ProductPublished message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.Product, isPublished: true, context, cancellationToken);

    public Task HandleAsync(ProductChanged message, EventContext context, CancellationToken cancellationToken)
        => LearnAsync(message.Product, message.IsPublished, context, cancellationToken);

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

    private async Task LearnAsync(
        ProductSnapshot snapshot,
        bool isPublished,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var stamp = StampOf(context);
        var variants = snapshot.Variants.Select(variant => variant.ToNews()).ToList();
        var moves = await db.CategoryMoves
            .AsNoTracking()
            .Where(move => move.MovedAt > context.OccurredAt)
            .ToListAsync(cancellationToken);
        await labels.LearnAsync(snapshot, context.OccurredAt, cancellationToken);
        await index.ChangeAsync(
            snapshot.ProductId,
            [.. variants.Select(variant => variant.VariantId)],
            product => Learn(product, snapshot, isPublished, variants, moves, stamp),
            cancellationToken);
    }

    private static bool Learn(
        IndexedProduct product,
        ProductSnapshot snapshot,
        bool isPublished,
        List<VariantNews> variants,
        List<CategoryMove> moves,
        EventStamp stamp)
    {
        var isRated = snapshot is { ReviewCount: { } reviews, RatingSum: { } sum }
            && product.Rate(reviews, sum, stamp.Sequence);

        if (!isPublished)
        {
            return product.Withdraw(stamp) | isRated;
        }

        return (product.Learn(
                snapshot.ToContent(),
                [.. snapshot.CategoryPath],
                snapshot.CreatedAt,
                variants,
                stamp)
            && (product.Follow(moves) || true)) | isRated;
    }

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
