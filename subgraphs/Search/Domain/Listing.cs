namespace EShop.Search.Domain;

/// <summary>A product as it stands in the index.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Revision">Which version of the product this is.</param>
/// <param name="IsListed">Whether it can be found.</param>
/// <param name="Language">The text search configuration of its texts.</param>
/// <param name="Name">Its name as people read it.</param>
/// <param name="Description">Its description as people read it.</param>
/// <param name="Title">The words of the name.</param>
/// <param name="Labels">The words of brand and categories.</param>
/// <param name="Body">The words of the description.</param>
/// <param name="Details">The words of attributes, variants and codes.</param>
/// <param name="Words">All different words, by which mistyped ones are found.</param>
/// <param name="BrandId">Its brand.</param>
/// <param name="CategoryPath">Where it lies, the root first.</param>
/// <param name="Attributes">All attributes of product and variants.</param>
/// <param name="Prices">The lowest price in force in each currency, in minor units.</param>
/// <param name="InStock">Whether some variant can be bought.</param>
/// <param name="ReviewCount">How many reviews there are.</param>
/// <param name="RatingSum">The sum of their stars.</param>
/// <param name="Popularity">Points for what customers did with it.</param>
/// <param name="ListedAt">When it was added to the shop.</param>
/// <param name="Boost">What its relevance is multiplied with.</param>
public sealed record Listing(
    Guid ProductId,
    long Revision,
    bool IsListed,
    string Language,
    string Name,
    string Description,
    string Title,
    string Labels,
    string Body,
    string Details,
    IReadOnlyList<string> Words,
    Guid BrandId,
    IReadOnlyList<Guid> CategoryPath,
    IReadOnlyList<string> Attributes,
    IReadOnlyDictionary<string, long> Prices,
    bool InStock,
    int ReviewCount,
    int RatingSum,
    long Popularity,
    DateTimeOffset ListedAt,
    decimal Boost)
{
    private const int MinWordLength = 3;
    private const string LanguageAttribute = "language";

    /// <summary>The product as it stands in the index at a time.</summary>
    /// <param name="product">The product with its variants.</param>
    /// <param name="language">The language of products that do not name theirs.</param>
    /// <param name="now">The time whose prices are shown.</param>
    public static Listing Of(IndexedProduct product, SearchLanguage language, DateTimeOffset now)
    {
        var content = product.Content ?? new ProductContent("", "", Guid.Empty, "", [], []);
        var sold = product.Variants.Where(variant => variant is { IsSold: true, Content: not null }).ToList();
        var attributes = content.Attributes.Concat(sold.SelectMany(variant => variant.Content!.Attributes)).ToList();
        var title = SearchText.Fold(content.Name);
        var labels = SearchText.Fold(string.Join(' ', content.CategoryNames.Prepend(content.BrandName)));
        var body = SearchText.Fold(content.Description);
        var details = DetailsOf(attributes, sold);
        return new Listing(
            product.ProductId,
            product.Revision,
            product.IsPublished && product.Content is not null,
            LanguageOf(attributes, language).Configuration(),
            content.Name,
            content.Description,
            title,
            labels,
            body,
            details,
            WordsOf($"{title} {labels} {body} {details}"),
            content.BrandId,
            product.CategoryPath,
            [.. attributes.Select(pair => pair.ToString()).Distinct()],
            PricesOf(sold, now),
            product.InStock,
            product.ReviewCount,
            product.RatingSum,
            product.Popularity,
            product.ListedAt ?? now,
            Ranking.Boost(product.InStock, product.ReviewCount, product.RatingSum, product.Popularity));
    }

    private static SearchLanguage LanguageOf(List<AttributePair> attributes, SearchLanguage language)
        => SearchLanguages.FromTag(attributes.Find(pair => pair.Code == LanguageAttribute)?.Value) ?? language;

    private static string DetailsOf(List<AttributePair> attributes, List<IndexedVariant> variants)
        => SearchText.Fold(string.Join(' ', attributes.Select(pair => pair.Value)
            .Concat(variants.Select(variant => variant.Content!.Text))
            .Distinct()));

    private static List<string> WordsOf(string text)
        => [.. text.Split(' ').Where(word => word.Length >= MinWordLength && !word.All(char.IsDigit)).Distinct()];

    private static Dictionary<string, long> PricesOf(List<IndexedVariant> variants, DateTimeOffset now)
        => variants
            .SelectMany(variant => variant.Prices
                .Where(price => price.HoldsAt(now))
                .GroupBy(price => price.Currency)
                .Select(prices => prices.MaxBy(price => price.From ?? DateTimeOffset.MinValue)!))
            .GroupBy(price => price.Currency)
            .ToDictionary(prices => prices.Key.ToString(), prices => prices.Min(price => price.Amount));
}
