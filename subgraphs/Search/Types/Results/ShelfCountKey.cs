using EShop.Search.Domain;
using EShop.Search.Reading;

namespace EShop.Search.Types.Results;

/// <summary>A category's products as they were found.</summary>
public sealed record ShelfCountKey(SearchMatch Match, CategoryShelf Shelf);
