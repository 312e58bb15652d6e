using System.Text;

namespace EShop.Catalog.Domain;

/// <summary>The readable part of an address: small ASCII letters and digits in words joined by hyphens.</summary>
public static class Slug
{
    /// <summary>Makes a slug of a name: <c>Luna &amp; Figli</c> becomes <c>luna-figli</c>.</summary>
    /// <exception cref="ArgumentException">The name has no ASCII letter or digit.</exception>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        var separated = false;

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                separated = slug.Length > 0;
                continue;
            }

            if (separated)
            {
                slug.Append('-');
                separated = false;
            }

            slug.Append(char.ToLowerInvariant(character));
        }

        return slug.Length > 0
            ? slug.ToString()
            : throw new ArgumentException("The name has no letter or digit to make a slug of.", nameof(name));
    }
}
