using EShop.Search.Domain;

namespace EShop.Search.Reading;

/// <summary>
/// What has to hold, as conditions on an entry of the index. Each has the name of its facet: a facet counts what the
/// others let through.
/// </summary>
internal static class CriteriaSql
{
    public const string Category = "category";
    public const string Brand = "brand";
    public const string Price = "price";
    public const string Stock = "stock";
    public const string Rating = "rating";

    /// <summary>Before the code of an attribute, so that none can be named like another facet.</summary>
    public const string AttributePrefix = "@";

    /// <summary>An entry lies in the category of the row called <c>shelf</c>, or below it.</summary>
    public const string OnShelf = "e.category_path @> ARRAY[shelf.id]";

    public static List<(string Facet, string Sql)> Conditions(SearchCriteria criteria, SearchStatement statement)
    {
        var conditions = new List<(string, string)>();

        if (criteria.CategoryIds.Count > 0)
        {
            conditions.Add((Category, $"e.category_path @> {statement.Add(criteria.CategoryIds.ToArray())}"));
        }

        if (criteria.BrandIds is { } brandIds)
        {
            conditions.Add((Brand, $"e.brand_id = ANY({statement.Add(brandIds.ToArray())})"));
        }

        AddPrice(criteria, statement, conditions);

        if (criteria.InStock is { } inStock)
        {
            conditions.Add((Stock, inStock ? "e.in_stock" : "NOT e.in_stock"));
        }

        if (criteria.MinRating is { } rating)
        {
            conditions.Add((Rating, $"e.rating >= {statement.Add(rating)}"));
        }

        conditions.AddRange(criteria.Attributes.Select(choice => (
            AttributePrefix + choice.Code,
            $"e.attributes && {statement.Add(PairsOf(choice))}")));
        return conditions;
    }

    /// <summary>The price of an entry in the currency that is asked for.</summary>
    public static string PriceOf(SearchCriteria criteria, SearchStatement statement)
        => $"(e.prices->>{statement.Add(criteria.Currency.ToString())})::bigint";

    private static void AddPrice(
        SearchCriteria criteria,
        SearchStatement statement,
        List<(string, string)> conditions)
    {
        if (criteria.MinPrice is not null || criteria.MaxPrice is not null)
        {
            var lowest = statement.Add(criteria.MinPrice ?? 0);
            var highest = statement.Add(criteria.MaxPrice ?? long.MaxValue);
            conditions.Add((Price, $"{PriceOf(criteria, statement)} BETWEEN {lowest} AND {highest}"));
        }
    }

    private static string[] PairsOf(AttributeChoice choice)
        => [.. choice.Values.Select(value => new AttributePair(choice.Code, value).ToString())];
}
