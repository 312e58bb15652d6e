namespace EShop.Search.Types;

/// <summary>
/// For how many seconds what everybody sees may be kept. The index learns of a change a moment after the gateway has forgotten
/// what it knew of the product, so that an answer may be as old as its age.
/// </summary>
internal static class SearchAges
{
    /// <summary>What is found, with facets: prices and stock decide what that is.</summary>
    public const int Found = 15;

    /// <summary>Names of products, brands and categories.</summary>
    public const int Names = 60;

    /// <summary>What others like or buy together.</summary>
    public const int Recommended = 300;
}
