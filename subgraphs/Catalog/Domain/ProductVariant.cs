namespace EShop.Catalog.Domain;

/// <summary>One form of a product that can be bought, for example one size.</summary>
public sealed class ProductVariant
{
    private ProductVariant()
    {
    }

    /// <summary>A new variant.</summary>
    public ProductVariant(Guid id, Guid productId, string name, string sku, string? barcode, int position)
    {
        Id = id;
        ProductId = productId;
        Name = name;
        Sku = sku;
        Barcode = barcode;
        Position = position;
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
}
