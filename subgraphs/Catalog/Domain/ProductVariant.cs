using System.Text.RegularExpressions;

namespace EShop.Catalog.Domain;

/// <summary>One form of a product that can be bought, for example one size.</summary>
public sealed partial class ProductVariant
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The longest stock keeping unit, in characters.</summary>
    public const int MaxSkuLength = 40;

    private ProductVariant()
    {
    }

    /// <summary>A new variant.</summary>
    /// <exception cref="InvalidCatalogInputException">A text has not the form it must have.</exception>
    public ProductVariant(Guid id, Guid productId, string name, string sku, string? barcode, int position)
    {
        Id = id;
        ProductId = productId;
        Position = position;
        Edit(name, sku, barcode);
    }

    public Guid Id { get; private set; }

    public Guid ProductId { get; private set; }

    /// <summary>What sets the variant apart from the others of its product, for example <c>500 g</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The stock keeping unit: the shop's own code for the variant, unique in the catalogue.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>The EAN-13 printed on the package.</summary>
    public string? Barcode { get; private set; }

    /// <summary>The place among the variants of its product, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Whether it is no longer sold; orders may still refer to it.</summary>
    public bool IsDiscontinued { get; private set; }

    /// <summary>Changes the texts.</summary>
    /// <exception cref="InvalidCatalogInputException">A text has not the form it must have.</exception>
    public void Edit(string name, string sku, string? barcode)
    {
        if (sku.Length > MaxSkuLength || !SkuForm().IsMatch(sku))
        {
            throw new InvalidCatalogInputException(
                "sku",
                $"A SKU is at most {MaxSkuLength} capital letters and digits, in groups joined by hyphens.");
        }

        if (barcode is not null && !Ean13.IsValid(barcode))
        {
            throw new InvalidCatalogInputException("barcode", "A bar code is 13 digits of which the last checks the rest.");
        }

        Name = EntryText.Required("name", name, MaxNameLength);
        Sku = sku;
        Barcode = barcode;
    }

    /// <summary>Sells the variant no longer.</summary>
    public void Discontinue() => IsDiscontinued = true;

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SkuForm();
}
