using EShop.Search.Reading;
using EShop.Search.Types.References;

namespace EShop.Search.Types.Results;

/// <summary>A product that was found.</summary>
public sealed class SearchHit
{
    internal SearchHit(SearchMatch match, FoundProduct found)
    {
        Match = match;
        Found = found;
        Product = new Product(found.ProductId);
    }

    /// <summary>The product.</summary>
    public Product? Product { get; }

    internal SearchMatch Match { get; }

    internal FoundProduct Found { get; }
}
