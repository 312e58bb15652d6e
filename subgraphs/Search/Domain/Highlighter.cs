namespace EShop.Search.Domain;

/// <summary>
/// Shows why a text was found: its parts, each matching or not. There is no markup, so nothing in the text can become
/// one.
/// </summary>
public static class Highlighter
{
    private const int WordsBefore = 8;
    private const int MaxWords = 40;

    /// <summary>The parts of a text around the first word that matches; none when no word does.</summary>
    /// <param name="text">The text as people read it.</param>
    /// <param name="matches">The words that match, folded.</param>
    public static IReadOnlyList<TextPart> Highlight(string text, IReadOnlySet<string> matches)
    {
        var tokens = SearchText.Tokens(text).ToList();
        var first = tokens.FindIndex(token => matches.Contains(token.Word));
        return first < 0 ? [] : [.. Parts(text, Window(tokens, first), matches, tokens)];
    }

    private static List<TextToken> Window(List<TextToken> tokens, int first)
    {
        var start = tokens.Count <= MaxWords ? 0 : Math.Max(0, first - WordsBefore);
        return tokens.GetRange(start, Math.Min(MaxWords, tokens.Count - start));
    }

    private static IEnumerable<TextPart> Parts(
        string text,
        List<TextToken> window,
        IReadOnlySet<string> matches,
        List<TextToken> tokens)
    {
        // What stands before the first and behind the last word of a whole text belongs to it.
        var position = window[0] == tokens[0] ? 0 : window[0].Start;
        var end = window[^1] == tokens[^1] ? text.Length : window[^1].Start + window[^1].Length;

        foreach (var token in window.Where(token => matches.Contains(token.Word)))
        {
            if (token.Start > position)
            {
                yield return new TextPart(text[position..token.Start], IsMatch: false);
            }

            position = token.Start + token.Length;
            yield return new TextPart(text[token.Start..position], IsMatch: true);
        }

        if (end > position)
        {
            yield return new TextPart(text[position..end], IsMatch: false);
        }
    }
}
