namespace EShop.Search.Domain;

/// <summary>The order of what is found.</summary>
public enum SearchSort
{
    /// <summary>What fits best first; without a query, what is best.</summary>
    Relevance,

    /// <summary>The cheapest first.</summary>
    PriceAscending,

    /// <summary>The most expensive first.</summary>
    PriceDescending,

    /// <summary>The best rated first.</summary>
    Rating,

    /// <summary>The most recently added first.</summary>
    Newest,

    /// <summary>What is bought most first.</summary>
    Popularity
}
