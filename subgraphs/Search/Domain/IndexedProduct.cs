namespace EShop.Search.Domain;

/// <summary>
/// All that was told of a product: what the index is made of, and made of again when it is rebuilt. Each kind of news
/// has its own place in time, so that late events cannot undo newer ones.
/// </summary>
public sealed class IndexedProduct
{
    public Guid ProductId { get; init; }

    /// <summary>Null: only something about it was told so far.</summary>
    public ProductContent? Content { get; private set; }

    public bool IsPublished { get; private set; }

    /// <summary>The sequence of the event that the content is from.</summary>
    public long ContentSequence { get; private set; }

    /// <summary>Where it lies, the root first.</summary>
    public Guid[] CategoryPath { get; private set; } = [];

    /// <summary>When its place was told, or changed by the move of a category.</summary>
    public DateTimeOffset PathAt { get; private set; }

    public int ReviewCount { get; private set; }

    public int RatingSum { get; private set; }

    /// <summary>The sequence of the event that the rating is from.</summary>
    public long RatingSequence { get; private set; }

    /// <summary>When it was added to the shop.</summary>
    public DateTimeOffset? ListedAt { get; private set; }

    /// <summary>Points for what customers did with it.</summary>
    public long Popularity { get; private set; }

    /// <summary>Whether some variant of it can be bought.</summary>
    public bool InStock { get; private set; }

    /// <summary>When the clock will change a price of it.</summary>
    public DateTimeOffset? PricesChangeAt { get; private set; }

    /// <summary>
    /// One more after each change; of two versions in the index the one with the higher revision stays.
    /// </summary>
    public long Revision { get; private set; }

    /// <summary>Its variants, also those that are no longer sold.</summary>
    public IReadOnlyList<IndexedVariant> Variants { get; set; } = [];

    /// <summary>Learns what the product is, unless something later is known.</summary>
    public bool Learn(
        ProductContent content,
        Guid[] path,
        DateTimeOffset? listedAt,
        IReadOnlyList<VariantNews> variants,
        EventStamp stamp)
    {
        if (ContentSequence >= stamp.Sequence)
        {
            return false;
        }

        (Content, IsPublished, ContentSequence) = (content, true, stamp.Sequence);
        ListedAt = listedAt ?? ListedAt ?? stamp.At;

        if (PathAt <= stamp.At)
        {
            (CategoryPath, PathAt) = (path, stamp.At);
        }

        LearnVariants(variants, stamp.At);
        return true;
    }

    /// <summary>Learns that the product left the shop, unless something later is known.</summary>
    public bool Withdraw(EventStamp stamp)
    {
        if (ContentSequence >= stamp.Sequence)
        {
            return false;
        }

        (IsPublished, ContentSequence) = (false, stamp.Sequence);
        return true;
    }

    /// <summary>Learns how the product is rated, unless something later is known.</summary>
    public bool Rate(int reviewCount, int ratingSum, long sequence)
    {
        if (RatingSequence >= sequence)
        {
            return false;
        }

        var isOther = (ReviewCount, RatingSum) != (reviewCount, ratingSum);
        (ReviewCount, RatingSum, RatingSequence) = (reviewCount, ratingSum, sequence);
        return isOther;
    }

    /// <summary>Follows categories that moved after its place was told.</summary>
    public bool Follow(IEnumerable<CategoryMove> moves)
    {
        var (path, at) = CategoryMove.Replay(CategoryPath, PathAt, moves);

        if (at == PathAt)
        {
            return false;
        }

        (CategoryPath, PathAt) = (path, at);
        return true;
    }

    /// <summary>Counts what customers did with it.</summary>
    public bool Praise(int points)
    {
        Popularity += points;
        return true;
    }

    /// <summary>Sees whether it can be bought.</summary>
    /// <param name="available">The pieces of each variant; one that is not there has not been counted yet.</param>
    public bool Restock(IReadOnlyDictionary<Guid, long> available)
    {
        var sold = Variants.Where(variant => variant.IsSold);
        var inStock = sold.Any(variant => !available.TryGetValue(variant.VariantId, out var pieces) || pieces > 0);
        var isOther = InStock != inStock;
        InStock = inStock;
        return isOther;
    }

    /// <summary>Becomes another version for the index.</summary>
    public void Revise(DateTimeOffset now)
    {
        Revision++;
        PricesChangeAt = Variants
            .Where(variant => variant.IsSold)
            .SelectMany(variant => variant.Prices)
            .SelectMany(price => new[] { price.From, price.Until })
            .Where(time => time > now)
            .Min();
    }

    private void LearnVariants(IReadOnlyList<VariantNews> variants, DateTimeOffset at)
    {
        var told = variants.ToDictionary(news => news.VariantId);

        foreach (var variant in Variants)
        {
            if (told.TryGetValue(variant.VariantId, out var news))
            {
                variant.Learn(ProductId, news.Content, isSold: true, at);
                variant.LearnPrices(ProductId, news.Prices, at);
            }
            else
            {
                variant.Discontinue(at);
            }
        }
    }
}
