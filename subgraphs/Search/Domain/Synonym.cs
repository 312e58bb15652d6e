namespace EShop.Search.Domain;

/// <summary>A term that means the same as the others of its group.</summary>
public sealed class Synonym
{
    /// <summary>The longest term, in UTF-16 code units.</summary>
    public const int MaxTermLength = 60;

    /// <summary>How many terms a group has at most.</summary>
    public const int MaxTerms = 20;

    /// <summary>How many words a term has at most.</summary>
    public const int MaxWords = 3;

    /// <summary>The words of the term, folded; in no other group.</summary>
    public string Term { get; init; } = "";

    public Guid GroupId { get; init; }

    /// <summary>The terms of a group as they are looked up.</summary>
    /// <exception cref="InvalidSynonymsException">They cannot be a group.</exception>
    public static IReadOnlyList<string> Normalize(IReadOnlyList<string> terms)
    {
        if (terms.Count > MaxTerms || terms.Any(term => term.Length > MaxTermLength))
        {
            throw new InvalidSynonymsException($"A group has at most {MaxTerms} terms of {MaxTermLength} characters.");
        }

        var folded = terms.Select(SearchText.Fold).Distinct().ToList();

        if (folded.Exists(term => term.Length == 0 || term.Split(' ').Length > MaxWords))
        {
            throw new InvalidSynonymsException($"A term has from one to {MaxWords} words.");
        }

        return folded.Count >= 2
            ? folded
            : throw new InvalidSynonymsException("A group has at least two different terms.");
    }
}
