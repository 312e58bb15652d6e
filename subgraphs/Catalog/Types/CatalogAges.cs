namespace EShop.Catalog.Types;

/// <summary>
/// For how many seconds what everybody sees may be kept. The gateway forgets it as soon as an event tells of a change; the caches
/// of browsers do not. The version that an edit is made from is never kept: who edits sees the latest.
/// </summary>
internal static class CatalogAges
{
    /// <summary>All that describes what is sold.</summary>
    public const int Shown = 60;

    /// <summary>Prices: besides, one that begins or ends by the clock is not told at that moment.</summary>
    public const int Price = 10;
}
