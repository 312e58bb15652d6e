using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace EShop.Search.Domain;

/// <summary>
/// A place in what was found: the value that it is sorted by, and the product, so that the next page begins there
/// whatever came or went before it.
/// </summary>
/// <param name="Sort">The order in which it is a place.</param>
/// <param name="Key">The value that is sorted by.</param>
/// <param name="ProductId">The product, which decides between equals.</param>
public sealed record SearchCursor(SearchSort Sort, decimal Key, Guid ProductId)
{
    private const int MaxLength = 200;

    /// <summary>The cursor as clients get it.</summary>
    public string Write()
        => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{(int)Sort}|{Key}|{ProductId:n}")));

    /// <summary>Reads a cursor that a client gives back.</summary>
    /// <exception cref="InvalidSearchException">It is no cursor of a list in this order.</exception>
    public static SearchCursor Read(string text, SearchSort sort)
        => TryRead(text) is { } cursor && cursor.Sort == sort
            ? cursor
            : throw new InvalidSearchException("The cursor does not belong to this list.");

    private static SearchCursor? TryRead(string text)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sort)
            && decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var key)
            && Guid.TryParseExact(parts[2], "N", out var id)
            ? new SearchCursor((SearchSort)sort, key, id)
            : null;
    }
}
