namespace EShop.Search.Domain;

/// <summary>A language whose word forms the index knows.</summary>
public enum SearchLanguage
{
    /// <summary>No word forms: a word is found as it is written.</summary>
    Simple,

    /// <summary>English.</summary>
    English,

    /// <summary>German.</summary>
    German,

    /// <summary>French.</summary>
    French,

    /// <summary>Italian.</summary>
    Italian,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Dutch.</summary>
    Dutch,

    /// <summary>Portuguese.</summary>
    Portuguese
}
