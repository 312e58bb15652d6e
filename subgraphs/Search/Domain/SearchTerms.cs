namespace EShop.Search.Domain;

/// <summary>What somebody typed, as words.</summary>
public sealed record SearchTerms
{
    /// <summary>The longest query, in UTF-16 code units.</summary>
    public const int MaxLength = 1000;

    /// <summary>How many different words count; the rest of a longer query is left out.</summary>
    public const int MaxWords = 12;

    private SearchTerms(ValueList<string> words, bool isBlank)
    {
        Words = words;
        IsBlank = isBlank;
    }

    /// <summary>The words in their order, folded, each once.</summary>
    public ValueList<string> Words { get; }

    /// <summary>Whether nothing was typed: everything is to be shown.</summary>
    public bool IsBlank { get; }

    /// <summary>Whether something was typed that has no letter or digit: there is nothing to find.</summary>
    public bool IsWordless => !IsBlank && Words.Count == 0;

    /// <summary>The words with single spaces between them.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Reads what somebody typed. Operators and quotes mean nothing; only words count.</summary>
    /// <exception cref="InvalidSearchException">It is longer than <see cref="MaxLength"/>.</exception>
    public static SearchTerms Parse(string? query)
        => query is { Length: > MaxLength }
            ? throw new InvalidSearchException($"A query has at most {MaxLength} characters.")
            : new SearchTerms(
                [.. SearchText.Words(query ?? "").Distinct().Take(MaxWords)],
                string.IsNullOrWhiteSpace(query));
}
