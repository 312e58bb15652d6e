namespace EShop.Search.Domain;

/// <summary>How languages are named elsewhere.</summary>
public static class SearchLanguages
{
    /// <summary>The text search configuration of PostgreSQL for a language.</summary>
    public static string Configuration(this SearchLanguage language) => language.ToString().ToLowerInvariant();

    /// <summary>
    /// The language of an IETF tag, for example <c>de-AT</c>; null when its word forms are not known.
    /// </summary>
    public static SearchLanguage? FromTag(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => SearchLanguage.English,
        "de" => SearchLanguage.German,
        "fr" => SearchLanguage.French,
        "it" => SearchLanguage.Italian,
        "es" => SearchLanguage.Spanish,
        "nl" => SearchLanguage.Dutch,
        "pt" => SearchLanguage.Portuguese,
        _ => null
    };
}
