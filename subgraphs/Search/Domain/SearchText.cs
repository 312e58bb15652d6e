using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace EShop.Search.Domain;

/// <summary>
/// Cuts text into words and folds them: small letters without diacritics. The index and the queries are made of folded
/// words only, so both find each other whatever the database's locale is.
/// </summary>
public static class SearchText
{
    /// <summary>The longest word in letters; the rest of a longer one is left out.</summary>
    public const int MaxWordLength = 40;

    private static readonly FrozenDictionary<int, string> s_folded = Folded(
        ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"),
        ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"));

    /// <summary>The words of a text in their order, folded.</summary>
    public static IEnumerable<string> Words(string text) => Tokens(text).Select(token => token.Word);

    /// <summary>The words of a text, folded and with single spaces between them.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>The words of a text with their places in it.</summary>
    public static IEnumerable<TextToken> Tokens(string text)
    {
        var word = new StringBuilder();
        var start = 0;
        var position = 0;

        // Halves of surrogate pairs come as U+FFFD, which is no letter.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune, word.Length > 0))
            {
                start = word.Length == 0 ? position : start;
                Append(word, rune);
            }
            else if (word.Length > 0)
            {
                yield return new TextToken(start, position - start, Cut(word));
                word.Clear();
            }

            position += rune.Utf16SequenceLength;
        }

        if (word.Length > 0)
        {
            yield return new TextToken(start, position - start, Cut(word));
        }
    }

    private static bool IsPartOfWord(Rune rune, bool isInside)
        => Rune.IsLetterOrDigit(rune)
            || (isInside && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark);

    private static void Append(StringBuilder word, Rune rune)
    {
        // The accents that follow a Latin letter; marks of other scripts are part of their words.
        if (rune.Value is >= 0x0300 and <= 0x036F)
        {
            return;
        }

        var small = Rune.ToLowerInvariant(rune);
        word.Append(s_folded.TryGetValue(small.Value, out var folded) ? folded : small.ToString());
    }

    private static string Cut(StringBuilder word)
    {
        if (word.Length <= MaxWordLength)
        {
            return word.ToString();
        }

        var length = char.IsHighSurrogate(word[MaxWordLength - 1]) ? MaxWordLength - 1 : MaxWordLength;
        return word.ToString(0, length);
    }

    private static FrozenDictionary<int, string> Folded(params (string Plain, string Letters)[] groups)
        => groups
            .SelectMany(group => group.Letters.EnumerateRunes().Select(rune => (rune.Value, group.Plain)))
            .ToFrozenDictionary(pair => pair.Value, pair => pair.Plain);
}
