using System.Globalization;

namespace EShop.Users.Domain;

/// <summary>One line of text that people write about themselves: a name, a street.</summary>
public static class PersonalText
{
    /// <summary>Returns the text without surrounding white space and with single spaces inside.</summary>
    /// <param name="field">The input field, for the error.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="maxLength">The most UTF-16 code units that may be left.</param>
    /// <exception cref="InvalidFieldException">
    /// Nothing is left, too much is left, or there are characters that have no shape of their own: control characters,
    /// direction marks that reorder what stands beside them, halves of surrogate pairs.
    /// </exception>
    public static string Normalize(string field, string text, int maxLength)
    {
        if (text.Length > 4 * maxLength)
        {
            throw new InvalidFieldException(field, $"At most {maxLength} characters are possible.");
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var normalized = string.Join(' ', words);

        if (normalized.Length == 0)
        {
            throw new InvalidFieldException(field, "Something is needed here.");
        }

        if (normalized.Length > maxLength)
        {
            throw new InvalidFieldException(field, $"At most {maxLength} characters are possible.");
        }

        return normalized.EnumerateRunes().Any(rune => !IsVisible(rune))
            ? throw new InvalidFieldException(field, "Some of these characters cannot be printed.")
            : normalized;
    }

    /// <summary>Like <see cref="Normalize"/>, where nothing may be left: null.</summary>
    public static string? NormalizeOptional(string field, string? text, int maxLength)
        => string.IsNullOrWhiteSpace(text) ? null : Normalize(field, text, maxLength);

    private static bool IsVisible(System.Text.Rune rune)
        => rune.Value != 0xFFFD && System.Text.Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
