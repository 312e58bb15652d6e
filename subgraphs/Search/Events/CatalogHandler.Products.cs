using EShop.Contracts.Events.Catalog;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events;

/// <summary>Learns whole products, as many at a time as were told.</summary>
internal sealed partial class CatalogHandler
{
    public Task HandleAsync(IReadOnlyList<EventMessage<ProductPublished>> events, CancellationToken cancellationToken)
        => LearnAsync(
            [.. events.Select(one => new ProductNews(one.Message.Product, IsPublished: true, StampOf(one.Context)))],
            cancellationToken);

    public Task HandleAsync(IReadOnlyList<EventMessage<ProductChanged>> events, CancellationToken cancellationToken)
        => LearnAsync(
            [
                .. events.Select(one => new ProductNews(
                    one.Message.Product,
                    one.Message.IsPublished,
                    StampOf(one.Context)))
            ],
            cancellationToken);

    private async Task LearnAsync(List<ProductNews> news, CancellationToken cancellationToken)
    {
        // Before anything is read: a category that moves in this moment would be missed.
        await gate.EnterAsync(cancellationToken);
        var moves = await FindMovesAsync(news.Min(one => one.Stamp.At), cancellationToken);
        await LearnLabelsAsync(news, cancellationToken);
        await ClaimVariantsAsync(news, cancellationToken);
        var byProduct = news.ToLookup(one => one.Product.ProductId);

        // All of a product's news, also when the first of them has changed it.
        await index.ChangeAsync(
            [.. byProduct.Select(one => one.Key)],
            product => byProduct[product.ProductId].Count(one => Learn(product, one, moves)) > 0,
            cancellationToken);
    }

    private Task<List<CategoryMove>> FindMovesAsync(DateTimeOffset since, CancellationToken cancellationToken)
        => db.CategoryMoves
            .AsNoTracking()
            .Where(move => move.MovedAt > since)
            .ToListAsync(cancellationToken);

    // Products that follow each other mostly have the same brand and categories, which are told once.
    private async Task LearnLabelsAsync(List<ProductNews> news, CancellationToken cancellationToken)
    {
        var told = new Dictionary<Guid, string>();

        foreach (var (product, _, stamp) in news)
        {
            if (LabelsOf(product).Count(label => Note(label.Id, label.Name)) > 0)
            {
                await labels.LearnAsync(product, stamp.At, cancellationToken);
            }
        }

        bool Note(Guid id, string name)
        {
            var isOther = told.GetValueOrDefault(id) != name;
            told[id] = name;
            return isOther;
        }
    }

    private static IEnumerable<(Guid Id, string Name)> LabelsOf(ProductSnapshot product)
        => product.CategoryPath
            .Zip(product.CategoryNames ?? [])
            .Append((product.BrandId, product.BrandName));

    // A variant stays with the product that told of it first.
    private Task ClaimVariantsAsync(List<ProductNews> news, CancellationToken cancellationToken)
    {
        var variants = news
            .SelectMany(one => one.Product.Variants.Select(variant => (variant.VariantId, one.Product.ProductId)))
            .DistinctBy(variant => variant.VariantId)
            .ToList();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO indexed_variants AS known (variant_id, product_id, is_sold, content_at, prices, prices_at)
            SELECT variant_id, product_id, false, '-infinity', '[]', '-infinity'
            FROM unnest(
                {variants.Select(variant => variant.VariantId).ToArray()},
                {variants.Select(variant => variant.ProductId).ToArray()}) AS told (variant_id, product_id)
            ON CONFLICT (variant_id) DO UPDATE SET product_id = excluded.product_id WHERE known.product_id IS NULL
            """,
            cancellationToken);
    }

    private static bool Learn(IndexedProduct product, ProductNews news, List<CategoryMove> moves)
    {
        var (snapshot, isPublished, stamp) = news;
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
                [.. snapshot.Variants.Select(variant => variant.ToNews())],
                stamp)
            && (product.Follow(moves) || true)) | isRated;
    }

    private sealed record ProductNews(ProductSnapshot Product, bool IsPublished, EventStamp Stamp);
}
