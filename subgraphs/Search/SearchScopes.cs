namespace EShop.Search;

/// <summary>What tokens of staff may carry.</summary>
internal static class SearchScopes
{
    /// <summary>Sees why something was found, and the synonyms.</summary>
    public const string Read = "search:read";

    /// <summary>Changes synonyms, and has the index rebuilt.</summary>
    public const string Write = "search:write";
}
