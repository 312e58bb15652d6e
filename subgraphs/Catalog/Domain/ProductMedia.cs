namespace EShop.Catalog.Domain;

/// <summary>A picture or video of a product.</summary>
public sealed class ProductMedia
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxUrlLength = 1000;

    /// <summary>The longest alternative text, in UTF-16 code units.</summary>
    public const int MaxAltTextLength = 300;

    /// <summary>How many pictures and videos a product has, at most.</summary>
    public const int MaxPerProduct = 30;

    private ProductMedia()
    {
    }

    /// <summary>A new picture or video.</summary>
    /// <exception cref="InvalidCatalogInputException">The address is no HTTPS address, or a text is too long.</exception>
    public ProductMedia(Guid id, Guid productId, MediaKind kind, Uri url, string altText, int position)
    {
        if (!url.IsAbsoluteUri || url.Scheme != Uri.UriSchemeHttps || url.AbsoluteUri.Length > MaxUrlLength)
        {
            throw new InvalidCatalogInputException("url", "A picture has an HTTPS address.");
        }

        Id = id;
        ProductId = productId;
        Kind = kind;
        Url = url;
        Position = position;
        Describe(altText);
    }

    public Guid Id { get; private set; }

    [GraphQLIgnore]
    public Guid ProductId { get; private set; }

    /// <summary>Whether it stands still.</summary>
    public MediaKind Kind { get; private set; }

    /// <summary>Where it lies.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>What is to be seen, for those who cannot see it.</summary>
    public string AltText { get; private set; } = "";

    /// <summary>The place among the media of its product, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Says what is to be seen.</summary>
    /// <exception cref="InvalidCatalogInputException">The text is empty or too long.</exception>
    public void Describe(string altText) => AltText = EntryText.Required("altText", altText, MaxAltTextLength);

    /// <summary>Gives it another place.</summary>
    public void MoveTo(int position) => Position = position;
}
