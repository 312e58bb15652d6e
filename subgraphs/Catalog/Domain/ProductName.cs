namespace EShop.Catalog.Domain;

/// <summary>What a product may be called.</summary>
public static class ProductName
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxLength = 200;

    /// <summary>Returns the name without surrounding white space and with single spaces inside.</summary>
    /// <exception cref="InvalidProductNameException">
    /// Nothing is left, more than <see cref="MaxLength"/> is left, or there are control characters.
    /// </exception>
    public static string Normalize(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var normalized = string.Join(' ', words);

        if (normalized.Length == 0)
        {
            throw new InvalidProductNameException("A product needs a name.");
        }

        if (normalized.Length > MaxLength)
        {
            throw new InvalidProductNameException($"A product's name has at most {MaxLength} characters.");
        }

        if (normalized.Any(char.IsControl))
        {
            throw new InvalidProductNameException("A product's name has no control characters.");
        }

        return normalized;
    }
}
