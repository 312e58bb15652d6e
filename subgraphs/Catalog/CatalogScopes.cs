namespace EShop.Catalog;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class CatalogScopes
{
    /// <summary>To read drafts and price histories.</summary>
    public const string Read = "catalog:read";

    /// <summary>To edit products, prices, categories, brands and attributes.</summary>
    public const string Write = "catalog:write";

    /// <summary>To decide about reviews.</summary>
    public const string Moderate = "reviews:moderate";
}
