using EShop.Search.Domain;

namespace EShop.Search;

/// <summary>Configuration section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Search";

    /// <summary>The language of products that name none in their attribute <c>language</c>, and of queries.</summary>
    public SearchLanguage Language { get; set; } = SearchLanguage.English;

    /// <summary>After how long a statement of a search is given up.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a generation that was replaced still answers what was asked of it.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(1);
}
