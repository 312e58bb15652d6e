using System.Text.RegularExpressions;

namespace EShop.Catalog.Domain;

/// <summary>The slug of a new entry of the catalogue.</summary>
public static partial class EntrySlug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 220;

    /// <summary>The slug that was asked for, or one made of the name.</summary>
    /// <exception cref="InvalidCatalogInputException">The slug has not the form, or the name gives none.</exception>
    public static string Choose(string? slug, string name)
    {
        if (slug is not null)
        {
            return slug.Length <= MaxLength && SlugForm().IsMatch(slug)
                ? slug
                : throw new InvalidCatalogInputException("slug", "A slug is small letters and digits, joined by hyphens.");
        }

        return name.Any(char.IsAsciiLetterOrDigit)
            ? Slug.From(name)
            : throw new InvalidCatalogInputException("slug", "No slug can be made of this name; give one.");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlugForm();
}
