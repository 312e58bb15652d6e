namespace EShop.Catalog.Domain;

/// <summary>Texts that people type into the catalogue: trimmed, bounded, without control characters.</summary>
public static class EntryText
{
    /// <summary>The trimmed text.</summary>
    /// <param name="field">The input field, for the error.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="maxLength">The longest text, in UTF-16 code units.</param>
    /// <exception cref="InvalidCatalogInputException">
    /// Nothing is left, too much is left, or there are control characters other than line breaks.
    /// </exception>
    public static string Required(string field, string text, int maxLength)
    {
        var trimmed = text.Trim();

        if (trimmed.Length == 0)
        {
            throw new InvalidCatalogInputException(field, "Something has to be written here.");
        }

        return Bounded(field, trimmed, maxLength);
    }

    /// <summary>The trimmed text, or <c>null</c> when nothing is left.</summary>
    /// <exception cref="InvalidCatalogInputException">As for <see cref="Required"/>.</exception>
    public static string? Optional(string field, string? text, int maxLength)
        => string.IsNullOrWhiteSpace(text) ? null : Bounded(field, text.Trim(), maxLength);

    private static string Bounded(string field, string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            throw new InvalidCatalogInputException(field, $"At most {maxLength} characters fit here.");
        }

        if (text.Any(character => char.IsControl(character) && character is not '\n' and not '\r'))
        {
            throw new InvalidCatalogInputException(field, "Control characters are not allowed.");
        }

        return text;
    }
}
